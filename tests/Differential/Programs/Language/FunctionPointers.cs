#:property AllowUnsafeBlocks=true

// Managed function pointers: to static methods and local functions, in locals, fields, arrays, structs and generics.
unsafe
{
    delegate*<int, int> twice = &Twice, next = &Next;
    Console.WriteLine(twice(21));
    Console.WriteLine(next(41));
    delegate*<int, int> none = null;
    Console.WriteLine(none == null);
    Console.WriteLine(twice != null);

    Console.WriteLine(Apply(Choose(0), 5));
    Console.WriteLine(Apply(Choose(1), 5));
    Console.WriteLine(Apply(Choose(2), 5));

    // What it points to may throw.
    delegate*<int, int, int> divide = &Divide;
    try
    {
        Console.WriteLine(divide(10, 2));
        Console.WriteLine(divide(10, none == null ? 0 : 1));
    }
    catch (DivideByZeroException)
    {
        Console.WriteLine("division by zero");
    }

    // Void, references, structs, ref and out.
    delegate*<string, void> print = &Print;
    print("printed");
    delegate*<string, int, string> pick = &Pick;
    Console.WriteLine(pick("first", 0));
    Console.WriteLine(pick("first", 1));
    delegate*<ref int, out int, void> change = &Change;
    int a = 3;
    change(ref a, out int b);
    Console.WriteLine($"{a} {b}");
    delegate*<Point, Point> mirror = &Mirror;
    Point p = mirror(new Point(1, 2));
    Console.WriteLine($"{p.X} {p.Y}");
    delegate*<Node?, Node> link = &Link;
    Node node = link(link(null));
    Console.WriteLine(node.Depth);

    // References are covariant and contravariant.
    delegate*<object, string> describe = &Describe;
    delegate*<string, object> wider = describe;
    Console.WriteLine((string)wider("text"));

    // In data.
    var operations = new Operations { Run = &Twice };
    Console.WriteLine(operations.Run(4));
    operations.Run = &Next;
    Console.WriteLine(operations.Run(4));
    var table = new delegate*<int, int>[] { &Twice, &Next, &Square, null };
    int sum = 0;
    foreach (delegate*<int, int> entry in table)
        if (entry != null) sum += entry(7);
    Console.WriteLine(sum);
    delegate*<int, int>* slots = stackalloc delegate*<int, int>[2];
    slots[0] = &Square;
    slots[1] = &Twice;
    Console.WriteLine(slots[1](slots[0](3)));

    // Generic methods, and through void*.
    Console.WriteLine(Map(new int[] { 1, 2, 3 }, &Square));
    Console.WriteLine(Map(new long[] { 1, 2, 3 }, &Negate<long>));
    void* erased = twice;
    Console.WriteLine(((delegate*<int, int>)erased)(50));
    static int Local(int value) => value - 1;
    delegate*<int, int> local = &Local;
    Console.WriteLine(local(1));
    Console.WriteLine(Statics.Table[1](9));
}

static int Twice(int value) => value * 2;
static int Next(int value) => value + 1;
static int Square(int value) => value * value;
static T Negate<T>(T value) where T : System.Numerics.INumber<T> => -value;
static int Divide(int a, int b) => a / b;
static void Print(string text) => Console.WriteLine(text);
static string Pick(string first, int index) => index == 0 ? first : "other";
static string Describe(object value) => value is string ? "a string" : "an object";
static Point Mirror(Point p) => new(p.Y, p.X);
static Node Link(Node? next) => new(next);

static void Change(ref int a, out int b)
{
    b = a;
    a = 10;
}

static unsafe delegate*<int, int> Choose(int which) => which switch { 0 => &Twice, 1 => &Next, _ => &Square };
static unsafe int Apply(delegate*<int, int> function, int value) => function(value);

static unsafe T Map<T>(T[] values, delegate*<T, T> function) where T : System.Numerics.INumber<T>
{
    T sum = T.Zero;
    foreach (T value in values) sum += function(value);
    return sum;
}

unsafe struct Operations
{
    public delegate*<int, int> Run;
}

static unsafe class Statics
{
    public static readonly delegate*<int, int>[] Table = [&Half, &Triple];

    static int Half(int value) => value / 2;
    static int Triple(int value) => value * 3;
}

readonly struct Point(int x, int y)
{
    public int X { get; } = x;
    public int Y { get; } = y;
}

sealed class Node(Node? next)
{
    public int Depth => next is null ? 1 : next.Depth + 1;
}
