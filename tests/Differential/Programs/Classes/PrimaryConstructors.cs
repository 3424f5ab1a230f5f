// Primary constructors: captured parameters, assigned ones, passed to the base, structs, with further constructors.
var queue = new Queue("main", 3);
queue.Push(1);
queue.Push(2);
Console.WriteLine(queue.Describe());
var special = new Special(4);
Console.WriteLine(special.Describe() + special.Extra);
var point = new Point(3);
Console.WriteLine($"{point.X} {point.Y} {point.Sum}");
Console.WriteLine(default(Point).Sum);
var shadow = new Shadow(5);
Console.WriteLine(shadow.Next() + shadow.Next() * 10 + shadow.First * 100);
Console.WriteLine(new Wrapper<string>("w", static s => s.Length).Measure());

class Queue(string name, int capacity)
{
    readonly int[] _items = new int[capacity];
    int _count;

    public int Capacity { get; } = capacity * 2;

    public void Push(int item) => _items[_count++] = item;

    public string Describe() => $"{name} {_count}/{capacity}/{this.Capacity}";
}

sealed class Special(int capacity) : Queue("special", capacity)
{
    public int Extra { get; } = capacity + 100;

    public Special() : this(1) { }
}

readonly struct Point(int x, int y)
{
    public Point(int both) : this(both, both * 2) { }
    public int X => x;
    public int Y { get; } = y;
    public int Sum => x + this.Y;
}

sealed class Shadow(int next)
{
    public readonly int First = next;
    public int Next() => next++;
}

sealed class Wrapper<T>(T value, Func<T, int> measure) where T : class
{
    public int Measure() => measure(value);
}
