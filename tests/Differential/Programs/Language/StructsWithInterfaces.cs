// Structs behind constrained interfaces: no boxing, mutation seen, explicit implementations, default methods, generic dispatch.
var counter = new Counter(5);
Up(ref counter, 3);
Console.WriteLine(counter.Value);
Console.WriteLine(Measure(new Box(2, 3)) + Measure(new Line(7)));
Console.WriteLine(Largest<Box>([new(1, 2), new(3, 3), new(2, 4)]).Area);
Console.WriteLine(Chain(new Twice(), new Plus(3), 10));
Console.WriteLine(Chain(new Plus(1), new Twice(), 10));
Each([1, 2, 3], new Printer("n"));

static void Up<T>(ref T value, int times) where T : struct, ICounter
{
    for (int i = 0; i < times; i++) value.Up();
}

static int Measure<T>(T shape) where T : struct, IArea => shape.Area * T.Factor;

static T Largest<T>(ReadOnlySpan<T> items) where T : struct, IComparable<T>
{
    T best = items[0];
    foreach (T item in items)
        if (item.CompareTo(best) > 0)
            best = item;
    return best;
}

static int Chain<T1, T2>(T1 first, T2 second, int value) where T1 : struct, IStep where T2 : struct, IStep => second.Apply(first.Apply(value));

static void Each<T>(ReadOnlySpan<int> items, T visitor) where T : struct, IVisitor
{
    foreach (int item in items) visitor.Visit(item);
}

interface ICounter
{
    void Up();
}

struct Counter(int start) : ICounter
{
    public int Value { get; private set; } = start;
    void ICounter.Up() => this.Value++;
}

interface IArea
{
    int Area { get; }
    static virtual int Factor => 1;
}

readonly record struct Box(int Width, int Height) : IArea, IComparable<Box>
{
    public int Area => this.Width * this.Height;
    public int CompareTo(Box other) => this.Area.CompareTo(other.Area);
}

readonly record struct Line(int Length) : IArea
{
    public int Area => this.Length;
    public static int Factor => 100;
}

interface IStep
{
    int Apply(int n);
}

readonly struct Twice : IStep
{
    public int Apply(int n) => n * 2;
}

readonly struct Plus(int more) : IStep
{
    public int Apply(int n) => n + more;
}

interface IVisitor
{
    void Visit(int n);
}

struct Printer(string name) : IVisitor
{
    int _count;
    public void Visit(int n) => Console.WriteLine($"{name}{++_count} {n}");
}
