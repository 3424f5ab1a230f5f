var acts = new List2<Action>(); int total = 0;
for (int i = 0; i < 3; i++) { int c = i; acts.Add(() => { total += c; c++; }); }
for (int k = 0; k < 2; k++) for (int i = 0; i < acts.Count; i++) acts[i]();
Console.WriteLine(total);
Func<int, Func<int, int>> adder = a => b => a + b; Console.WriteLine(adder(3)(4));
int fact(int n) => n <= 1 ? 1 : n * fact(n - 1); Console.WriteLine(fact(6));
var m = new M(5); Func<int> g = m.Get; m = new M(6); Console.WriteLine(g());
IShape[] sh = [new A(), new B { N = 3 }]; foreach (var s in sh) Console.WriteLine(s.Describe() + s.Scale(2));
Console.WriteLine(Compose<int, int, string>(static x => x + 1, static x => "v" + x)(4));
static Func<A1, C1> Compose<A1, B1, C1>(Func<A1, B1> f, Func<B1, C1> g) => x => g(f(x));
class M(int v) { public int Get() => v; }
interface IShape { int N { get; } string Describe() => "shape" + N; int Scale(int k) => N * k; }
class A : IShape { public int N => 1; } class B : IShape { public int N { get; set; } public string Describe() => "b"; }
class List2<T> { T[] a = new T[1]; public int Count; public void Add(T x) { if (Count == a.Length) Array.Resize(ref a, Count * 2); a[Count++] = x; } public T this[int i] => a[i]; }
