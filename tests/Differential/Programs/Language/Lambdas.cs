Func<int, int, int> add = static (a, b) => a + b; Console.WriteLine(add(2, 3));
Action<string> w = Console.WriteLine; w("method group");
int k = 10; Func<int, int> cap = x => x + k; k = 20; Console.WriteLine(cap(1));
Console.WriteLine(Apply(static x => x * x, 7)); Console.WriteLine(Apply(Twice, 7));
int Local(int n) => n == 0 ? 0 : n + Local(n - 1); Console.WriteLine(Local(4));
var c = new Counter(); Action inc = c.Inc; inc(); inc(); Console.WriteLine(c.N);
Func<int>[] fs = new Func<int>[3]; for (int i = 0; i < 3; i++) { int j = i; fs[i] = () => j * 10; } foreach (var f in fs) Console.WriteLine(f());
Base b = new Derived(); Func<string> v = b.Who; Console.WriteLine(v());
foreach (var x in Range(3)) Console.WriteLine(x);
Predicate<int>? p = null; Console.WriteLine(p == null);
try { p!(3); } catch (NullReferenceException) { Console.WriteLine("null delegate"); }
static int Apply(Func<int, int> f, int x) => f(x);
static int Twice(int x) => x * 2;
static IEnumerable<int> Range(int n) { for (int i = 0; i < n; i++) yield return i * i; }
class Counter { public int N; public void Inc() => N++; }
class Base { public virtual string Who() => "base"; } class Derived : Base { public override string Who() => "derived"; }
