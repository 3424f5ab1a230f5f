// Static constructors and initialisers: once, before the first use, in the order of the source.
Console.WriteLine("start");
Console.WriteLine(Lookup.Squares[5]);
Console.WriteLine(Lookup.Name);
Counter.Up();
Counter.Up();
Console.WriteLine(Counter.Value);
Console.WriteLine(Generic<int>.Id + Generic<string>.Id + Generic<int>.Id);
Console.WriteLine(Singleton.Instance.Next() + Singleton.Instance.Next());
Console.WriteLine(Constants.Sum);

static class Lookup
{
    public static readonly int[] Squares = new int[10];
    public static readonly string Name;

    static Lookup()
    {
        for (int i = 0; i < Squares.Length; i++) Squares[i] = i * i;
        Name = Squares[3] == 9 ? "squares" : "broken";
    }
}

static class Counter
{
    public static int Value = 10;
    public static void Up() => Value++;
}

static class Generic<T>
{
    public static readonly int Id = typeof(T) == typeof(int) ? 1 : 100;
}

sealed class Singleton
{
    public static readonly Singleton Instance = new();
    int _next = 5;
    public int Next() => _next++;
}

static class Constants
{
    const int A = 3, B = A * 4;
    static readonly int First = B + 1;
    static readonly int Second = First * 2;
    public static int Sum => First + Second + A;
}
