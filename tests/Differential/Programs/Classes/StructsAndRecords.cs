var p = new Point(3, 4);
var q = p; q.X = 10;
Console.WriteLine($"{p.X} {p.Y} {q.X} {q.Y} {p.Length2()}");
Move(ref p, 5); Console.WriteLine(p.X);
In(in p);
Out(out int z); Console.WriteLine(z);
var (a, b) = Pair(3); Console.WriteLine(a + b);
int? maybe = Get(1); int? none = Get(-1);
Console.WriteLine(maybe.HasValue); Console.WriteLine(none ?? 77); Console.WriteLine(maybe.Value);
try { Console.WriteLine(none.Value); } catch (InvalidOperationException) { Console.WriteLine("no value"); }
Console.WriteLine(maybe + 1 == 2); Console.WriteLine((none + 1).HasValue);
var arr = new Point[3]; arr[1].X = 9; ref Point r = ref arr[1]; r.Y = 8; Console.WriteLine(arr[1].X * 10 + arr[1].Y);
Rec x = new(1, 2), y = x with { B = 5 }; Console.WriteLine(y.A + y.B); Console.WriteLine(x == new Rec(1, 2)); Console.WriteLine(x.Equals(y));
var big = new Big(); big.S.A = 1; big.T.B = 2; var big2 = big; big2.S.A = 7; Console.WriteLine(big.S.A + big2.S.A + big.T.B);
Console.WriteLine(default(Point).X);
static void Move(ref Point p, int d) { p.X += d; }
static void In(in Point p) => Console.WriteLine(p.X + p.Y);
static void Out(out int z) { z = 42; }
static (int, int) Pair(int k) => (k, k * 2);
static int? Get(int v) => v < 0 ? null : v;
struct Point(int x, int y) { public int X = x, Y = y; public readonly int Length2() => X * X + Y * Y; }
record struct Rec(int A, int B);
struct S { public int A; } struct T { public long B; } struct Big { public S S; public T T; }
