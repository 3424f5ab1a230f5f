int x = 1; Console.WriteLine(F(x, x = 5, x++) + x);
int[] a = [1, 2, 3]; int i = 0; a[i++] = a[i] + i; Console.WriteLine($"{a[0]} {a[1]} {i}");
int y = 3; y = y + (y = 10) * y; Console.WriteLine(y);
int z = 2; z += Add(ref z); Console.WriteLine(z);
var s = new S { V = 1 }; Console.WriteLine(G(s, Mod(ref s), s.V));
int k = 5; k = k++ + ++k; Console.WriteLine(k);
Console.WriteLine(T("a") || T("b") && T("c")); Console.WriteLine(T("a") & !T("b") | T("c"));
var c = new C(); c.P += c.Next(); Console.WriteLine(c.P); c[c.Next()] += 7; Console.WriteLine(c.P);
string? n = null; n ??= "def"; Console.WriteLine(n); Console.WriteLine(n?.Length ?? -1);
(int p, int q) = (1, 2); (p, q) = (q, p); Console.WriteLine(p * 10 + q);
int[] b = [0, 0, 0]; int j = 0; (b[j++], b[j++]) = (j, j + 5); Console.WriteLine($"{b[0]} {b[1]} {j}");
ref int r = ref a[0]; a = [9, 9]; r = 77; Console.WriteLine(a[0] + r);
static int F(int a, int b, int c) => a * 100 + b * 10 + c;
static int Add(ref int z) { z = 100; return 7; }
static int G(S a, int b, int c) => a.V * 100 + b * 10 + c;
static int Mod(ref S s) { s.V = 4; return 2; }
static bool T(string s) { Console.Write(s); return s != "a"; }
struct S { public int V; }
class C { int n; int p; public int P { get { Console.Write("g"); return p; } set { Console.Write("s"); p = value; } } public int Next() { Console.Write("n"); return ++n; } public int this[int i] { get { Console.Write("[" + i); return p; } set { Console.Write("]" + i); p = value; } } }
