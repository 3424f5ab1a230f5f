// Objects that one field owns for good: with constructors that fail before, in and after them, seen as bases and interfaces, tested, in lists and loops.
for (int when = 0; when < 5; when++)
{
    try
    {
        Outer outer = new(when);
        Console.WriteLine($"{when}: {outer.Sum()} {outer.Shape.Area()} {outer.Shape is Square} {outer.Greeter.Greet("you")}");
    }
    catch (InvalidOperationException e)
    {
        Console.WriteLine($"{when}: {e.Message}");
    }
}

Derived derived = new(3);
Console.WriteLine($"{derived.Total()} {derived.Name()} {((Base)derived).Name()}");
object seen = derived.Part;
Console.WriteLine($"{seen is Part} {seen is Square} {ReferenceEquals(seen, derived.Part)} {ReferenceEquals(new Derived(3).Part, seen)}");

// What holds the next of a list may be an object of its own.
Link? list = null;
for (int i = 0; i < 30000; i++) list = new Link(i, list);
long sum = 0;
for (Link? l = list; l is not null; l = l.Next.Value) sum += l.Number;
Console.WriteLine(sum);
list = null;

// Not for good: assigned twice, only sometimes, from elsewhere, moved out, read too early.
Console.WriteLine(new Twice(4).Read());
Console.WriteLine(new Sometimes(false).Read() + new Sometimes(true).Read());
Part given = new(9);
Console.WriteLine(new Taken(given).Part.Number + given.Number);
Movable movable = new();
Part? moved = movable.Take();
Console.WriteLine($"{moved!.Number} {movable.Take() is null}");
Console.WriteLine(new Early().Was);
Part[] parts = new Many(6).All();
Console.WriteLine(parts.Length + parts[5].Number);
Console.WriteLine(new Chain(4).Depth());
Grid grid = new(3, 2);
grid.Cells.Set(2, 1, 7);
Console.WriteLine(grid.Cells.Get(2, 1) + grid.Cells.Get(0, 0));
Func<int> later = new Outer(0).Later();
Console.WriteLine(later());
Console.WriteLine(new Wide().Value);
for (int i = 0; i < 3; i++)
{
    try
    {
        Console.WriteLine(new Session(i == 1).Total());
    }
    catch (InvalidOperationException e)
    {
        Console.WriteLine(e.Message);
    }
}

int attempts = 0;
Retrying retrying = new(ref attempts);
Console.WriteLine($"{attempts} {retrying.Value}");

sealed class Part(int number)
{
    public int Number = number;
    public Part Self() => this;
}

sealed class Failing
{
    readonly int[] _held = [1, 2, 3];
    readonly Part _part = new(1);

    public Failing(bool fails)
    {
        if (fails) throw new InvalidOperationException("inner");
    }

    public int Sum() => _held[0] + _held[2] + _part.Number;
}

abstract class Shape
{
    public abstract int Area();
}

sealed class Square(int side) : Shape
{
    public override int Area() => side * side;
}

interface IGreeter
{
    string Greet(string name);
}

sealed class Greeter(string word) : IGreeter
{
    public string Greet(string name) => word == "" ? name : "hello";
}

sealed class Outer
{
    readonly Part _first = new(10);
    readonly Failing _second;
    readonly Part _third;
    public readonly Shape Shape;
    public readonly IGreeter Greeter = new Greeter("x");

    public Outer(int when)
    {
        if (when == 1) throw new InvalidOperationException("before");
        _second = new Failing(when == 2);
        if (when == 3) throw new InvalidOperationException("between");
        _third = new Part(20);
        Shape = new Square(when + 2);
        if (when == 4) throw new InvalidOperationException("after");
    }

    public int Sum() => _first.Number + _second.Sum() + Add(_third.Self(), _first);
    public Func<int> Later() => () => _third.Number + _first.Number;
    static int Add(Part a, Part b) => a.Number + b.Number++;
}

class Base
{
    readonly Part _own = new(100);
    public virtual string Name() => "base";
    public int Own => _own.Number;
}

sealed class Derived(int number) : Base
{
    public readonly Part Part = new(number);
    public override string Name() => "derived";
    public int Total() => Part.Number + this.Own;
}

sealed class Cell<T>(T value)
{
    public T Value = value;
}

sealed class Link(int number, Link? next)
{
    public readonly int Number = number;
    public readonly Cell<Link?> Next = new(next);
}

sealed class Twice
{
    readonly Part _part;

    public Twice(int n)
    {
        _part = new Part(n);
        int before = _part.Number;
        _part = new Part(n + before);
    }

    public int Read() => _part.Number;
}

sealed class Sometimes
{
    readonly Part? _part;

    public Sometimes(bool has)
    {
        if (has) _part = new Part(5);
    }

    public int Read() => _part?.Number ?? -1;
}

sealed class Taken(Part part)
{
    public readonly Part Part = part;
}

sealed class Movable
{
    Part? _part = new(8);

    public Part? Take()
    {
        Part? part = _part;
        _part = null;
        return part;
    }
}

class ReadsFirst
{
    public readonly int Was;
    public ReadsFirst() => Was = this.Read();
    public virtual int Read() => 0;
}

sealed class Early : ReadsFirst
{
    readonly Part? _part;
    readonly int _level;

    public Early()
    {
        _part = new Part(1);
        _level = 7;
    }

    public override int Read() => (_part is null ? -1 : _part.Number) * 100 + _level;
}

sealed class Many
{
    readonly Part[] _all;

    public Many(int count)
    {
        _all = new Part[count];
        for (int i = 0; i < count; i++) _all[i] = new Part(i);
    }

    public Part[] All() => _all;
}

sealed class Chain
{
    readonly Chain? _next;
    public Chain(int depth) => _next = depth > 0 ? new Chain(depth - 1) : null;
    public int Depth() => 1 + (_next?.Depth() ?? 0);
}

sealed class Cells(int width, int height)
{
    readonly int[] _values = new int[width * height];
    public int Get(int x, int y) => _values[y * width + x];
    public void Set(int x, int y, int value) => _values[y * width + x] = value;
}

sealed class Grid(int width, int height)
{
    public Cells Cells { get; } = new(width, height);
}

sealed class Big
{
    public Int128 Value = Int128.MaxValue;
}

sealed class Wide
{
    readonly byte _before = 1;
    readonly Big _big = new();
    public long Value => (long)(_big.Value >> 64) + _before;
}

sealed class Buffers
{
    public readonly int[] Items = [1, 2, 3];
}

sealed class Channel
{
    readonly Buffers _of;

    public Channel(bool fails, Buffers of)
    {
        if (fails) throw new InvalidOperationException("no channel");
        _of = of;
    }

    public int Total() => _of.Items[0] + _of.Items[2];
}

// The channel is made of the buffers, which stand in the session already when it fails.
sealed class Session
{
    readonly Buffers _buffers = new();
    readonly Channel _channel;
    public Session(bool fails) => _channel = new Channel(fails, _buffers);
    public int Total() => _channel.Total() + _buffers.Items[1];
}

sealed class Retrying
{
    readonly Failing _held;

    public Retrying(ref int attempts)
    {
        while (true)
        {
            try
            {
                _held = new Failing(attempts++ < 3);
                break;
            }
            catch (InvalidOperationException)
            {
            }
        }
    }

    public int Value => _held.Sum();
}
