Console.WriteLine(Pick<Animal>(new Cat(), new Dog()).Sound()); Console.WriteLine(Make<Dog>().Sound()); Console.WriteLine(Count<int>([1, 2, 2, 3], 2)); Console.WriteLine(Count(["a", "b", "a"], "a"));
var cache = new Cache<int, long>(static k => (long)k * k); Console.WriteLine(cache.Get(9) + cache.Get(9)); Console.WriteLine(cache.Misses); Console.WriteLine(Chain(3, static x => x + 1, static x => x * 2)); Console.WriteLine(new Wrapper<Wrapper<int>>(new Wrapper<int>(5)).Value.Value); Console.WriteLine(Zero<short>() + Zero<byte>()); Swap2<int>.Run();
Console.WriteLine(Bits(0xF0u) + Bits(0xFFFFL)); Console.WriteLine(SumAll<int>(new int[] { 1, 2, 3 })); Console.WriteLine(SumAll<long>(new long[] { 1, 2, 3 }));
static T Pick<T>(T a, T b) where T : Animal => a.Rank > b.Rank ? a : b; static T Make<T>() where T : Animal, IMade<T> => T.Make();
static int Count<T>(T[] xs, T v) where T : IEquatable<T> { int n = 0; foreach (var x in xs) if (x.Equals(v)) n++; return n; }
static T Chain<T>(T v, Func<T, T> a, Func<T, T> b) => b(a(v)); static T Zero<T>() where T : struct => default; static int Bits<T>(T v) where T : System.Numerics.IBinaryInteger<T> => int.CreateTruncating(T.PopCount(v)); static T SumAll<T>(ReadOnlySpan<T> xs) where T : System.Numerics.INumber<T> { T s = T.Zero; foreach (var x in xs) s += x; return s; }
abstract class Animal { public abstract int Rank { get; } public abstract string Sound(); } interface IMade<T> { static abstract T Make(); }
class Cat : Animal { public override int Rank => 1; public override string Sound() => "meow"; } class Dog : Animal, IMade<Dog> { public override int Rank => 2; public override string Sound() => "woof"; public static Dog Make() => new(); }
class Cache<K, V>(Func<K, V> make) where K : struct { bool has; K key; V? value; public int Misses; public V Get(K k) { if (!has) { has = true; key = k; value = make(k); Misses++; } return value!; } }
readonly struct Wrapper<T>(T value) { public T Value => value; }
static class Swap2<T> { static int runs; public static void Run() { runs++; Console.WriteLine("runs " + runs); } }
