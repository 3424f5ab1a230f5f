// using of classes, structs and ref structs; reverse order; on exceptions; null; early return.
Straight();
Console.WriteLine(Early(true));
Console.WriteLine(Early(false));
try
{
    Failing();
}
catch (InvalidOperationException)
{
    Console.WriteLine("caught");
}

using (Resource? none = null) Console.WriteLine("null is fine");
using (Scope scope = new("ref struct")) Console.WriteLine(scope.Name);
try
{
    using Resource a = new("a");
    using Resource b = Make("b", fail: true);
    Console.WriteLine("not reached");
}
catch (ArgumentException)
{
    Console.WriteLine("b was not made");
}

static void Straight()
{
    using Resource first = new("first");
    using Resource second = new("second");
    Console.WriteLine("body");
}

static int Early(bool leave)
{
    using Token token = new(5);
    if (leave) return token.Id;
    return -token.Id;
}

static void Failing()
{
    using Resource outer = new("outer");
    using Token token = new(9);
    throw new InvalidOperationException();
}

static Resource Make(string name, bool fail)
{
    if (fail) throw new ArgumentException("not made");
    return new(name);
}

sealed class Resource : IDisposable
{
    readonly string _name;

    public Resource(string name)
    {
        _name = name;
        Console.WriteLine("open " + name);
    }

    public void Dispose() => Console.WriteLine("close " + _name);
}

readonly struct Token(int id) : IDisposable
{
    public int Id { get; } = id;
    public void Dispose() => Console.WriteLine($"token {this.Id} returned");
}

ref struct Scope(string name)
{
    public readonly string Name => name;
    public readonly void Dispose() => Console.WriteLine("left " + this.Name);
}
