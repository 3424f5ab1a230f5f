Console.WriteLine(Make<Thing>().Value);
Console.WriteLine(Make<Plain>().Value);
Console.WriteLine(Make<WithConstructor>().Value);
Console.WriteLine(Make<int>());
Console.WriteLine(Make<Kind>());
Console.WriteLine(Make<Base>().Name());
Console.WriteLine(Make<Derived>().Name());
Console.WriteLine(Make<List<int>>().Count);
Console.WriteLine(Make<(int, string)>().Item1);
Console.WriteLine(Make<int?>() is null);
Console.WriteLine(Make<object>() is object);
var pool = new Pool<Thing>();
Thing t = pool.Take();
pool.Give(t);
Console.WriteLine(ReferenceEquals(t, pool.Take()));
Console.WriteLine(ReferenceEquals(t, pool.Take()));
try { Make<Fails>(); }
catch (InvalidOperationException) { Console.WriteLine("own"); }
catch (System.Reflection.TargetInvocationException) { Console.WriteLine("wrapped"); }
try { Make<FailsStruct>(); }
catch (InvalidOperationException) { Console.WriteLine("own"); }
catch (System.Reflection.TargetInvocationException) { Console.WriteLine("wrapped"); }
try { throw Make<NotSupportedException>(); }
catch (NotSupportedException) { Console.WriteLine("thrown"); }

static T Make<T>() where T : new() => new();

enum Kind { None, Some }
sealed class Thing { public int Value = 1; }
struct Plain { public int Value; }
struct WithConstructor { public int Value; public WithConstructor() => Value = 5; }
class Base { public virtual string Name() => "base"; }
class Derived : Base { public override string Name() => "derived"; }
sealed class Fails { public Fails() => throw new InvalidOperationException(); }
struct FailsStruct { public FailsStruct() => throw new InvalidOperationException(); }
sealed class Pool<T> where T : class, new()
{
    readonly Stack<T> _free = new();
    public T Take() => _free.TryPop(out T? item) ? item : new T();
    public void Give(T item) => _free.Push(item);
}
