Console.WriteLine(Max(3, 7)); Console.WriteLine(Max(3L, -7L)); Console.WriteLine(Max<byte>(3, 9));
var s = new Stack2<int>(2); s.Push(1); s.Push(2); s.Push(3); Console.WriteLine(s.Pop() + s.Pop()); Console.WriteLine(s.Count);
var t = new Stack2<string>(1); t.Push("a"); t.Push("b"); Console.WriteLine(t.Pop() + t.Pop());
try { t.Pop(); } catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
Console.WriteLine(Sum<Num>([new Num(1), new Num(5)]).V);
Console.WriteLine(Add(3, 4)); Console.WriteLine(Add(3L, 4L));
var p = new Pair<int, string>(1, "x"); Console.WriteLine(p.A + p.B); Console.WriteLine(p.Map(static v => v + 41));
Console.WriteLine(Name<int>() + Name<string>() + Name<Num>());
Console.WriteLine(Default<int>() + (Default<string>() ?? "null"));
static T Max<T>(T a, T b) where T : IComparable<T> => a.CompareTo(b) > 0 ? a : b;
static T Sum<T>(T[] xs) where T : IAdd<T> { T r = T.Zero; foreach (var x in xs) r = r.Plus(x); return r; }
static T Add<T>(T a, T b) where T : System.Numerics.INumber<T> => a + b;
static string Name<T>() => typeof(T) == typeof(int) ? "int " : typeof(T).IsValueType ? "struct " : "class ";
static T? Default<T>() => default;
interface IAdd<T> where T : IAdd<T> { static abstract T Zero { get; } T Plus(T o); }
struct Num(int v) : IAdd<Num> { public int V = v; public static Num Zero => new(0); public Num Plus(Num o) => new(V + o.V); }
class Stack2<T>(int cap) { T[] a = new T[cap]; public int Count; public void Push(T x) { if (Count == a.Length) { var b = new T[a.Length * 2]; for (int i = 0; i < Count; i++) b[i] = a[i]; a = b; } a[Count++] = x; } public T Pop() { if (Count == 0) throw new InvalidOperationException("empty"); return a[--Count]; } }
class Pair<A1, B1>(A1 a, B1 b) { public A1 A = a; public B1 B = b; public R Map<R>(Func<A1, R> f) => f(A); }
