// Arrays whose length is the same everywhere, and those that only seem so: an index is out of range exactly where C# says.
Console.WriteLine(Tables.Squares[unchecked((byte)300)] + Tables.Squares[255]);
Window window = new(16);
for (int i = 0; i < 40; i++) window.Add(i);
Console.WriteLine(window.Sum());
foreach (int size in new[] { 4, 8 })
{
    Varying varying = new(size);
    Console.WriteLine(Try(() => varying.At(5)));
    varying.Grow();
    Console.WriteLine(Try(() => varying.At(5)));
}

Console.WriteLine(Try(() => Maybe.At(0)));
Maybe.Bytes = new byte[4];
Console.WriteLine(Try(() => Maybe.At(3)));
Console.WriteLine(Try(() => Maybe.At(4)));
Array.Resize(ref Maybe.Resized, 6);
Console.WriteLine(Try(() => Maybe.Resized[5]));
Console.WriteLine(Try(() => Fill(new int[3], 3)));
Console.WriteLine(Try(() => Fill(new int[4], 3)));
Console.WriteLine(Narrow(300));

static int Try(Func<int> action)
{
    try
    {
        return action();
    }
    catch (IndexOutOfRangeException)
    {
        return -1;
    }
    catch (NullReferenceException)
    {
        return -2;
    }
}

static int Fill(int[] numbers, int at)
{
    numbers[at] = 9;
    return numbers[at];
}

static int Narrow(int length)
{
    byte[] bytes = new byte[unchecked((byte)length)];
    return bytes.Length;
}

static class Tables
{
    public static readonly int[] Squares = Make();

    static int[] Make()
    {
        int[] squares = new int[256];
        for (int i = 0; i < squares.Length; i++) squares[i] = i * i;
        return squares;
    }
}

static class Maybe
{
    public static byte[]? Bytes;
    public static int[] Resized = new int[4];

    public static int At(int index) => Bytes![index];
}

sealed class Window(int size)
{
    readonly int[] _values = new int[size];
    int _next;

    public void Add(int value) => _values[_next++ & 15] = value;

    public int Sum()
    {
        int sum = 0;
        foreach (int value in _values) sum += value;
        return sum;
    }
}

sealed class Varying(int size)
{
    int[] _values = new int[size];

    public int At(int index) => _values[index];

    public void Grow() => _values = new int[_values.Length * 2];
}
