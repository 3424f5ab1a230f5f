// using as statement, declaration, with several resources, null, structs, ref structs, await-less patterns.
using (var a = new Resource("a"))
using (var b = new Resource("b"))
{
    Console.WriteLine("both");
}

Declared(2);
Declared(0);
using (Resource? none = null) Console.WriteLine("null is fine");
using (new Resource("unnamed")) Console.WriteLine("in unnamed");
using (Resource x = new("x"), y = new("y")) Console.WriteLine(x.Name + y.Name);
using (var value = new Value(3)) Console.WriteLine(value.Number);
IDisposable disposable = new Resource("as interface");
using (disposable) Console.WriteLine("interface");
Nested();
Generic(new Resource("generic class"));
Generic(new Value(7));

static void Declared(int depth)
{
    using Resource first = new("first");
    if (depth == 0) return;
    using Resource second = new("second");
    {
        using Resource inner = new("inner");
        Console.WriteLine("in block");
    }

    Console.WriteLine("end");
}

static void Nested()
{
    Span<int> log = stackalloc int[3];
    using (new Marker(log, 0))
    {
        using Marker m = new(log, 1);
        log[2] = 5;
    }

    Console.WriteLine($"{log[0]} {log[1]} {log[2]}");
}

static void Generic<T>(T resource) where T : IDisposable
{
    using (resource) Console.WriteLine("generic");
}

sealed class Resource(string name) : IDisposable
{
    public string Name => name;
    public void Dispose() => Console.WriteLine($"- {name}");
}

readonly struct Value(int number) : IDisposable
{
    public int Number => number;
    public void Dispose() => Console.WriteLine($"- value {number}");
}

readonly ref struct Marker(Span<int> log, int at)
{
    readonly Span<int> _log = log;
    public void Dispose() => _log[at] = _log[2] + at;
}
