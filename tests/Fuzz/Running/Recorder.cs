
/// <summary>What programs tell about themselves: a checksum of everything, and the first values by the point they come from.</summary>
static class Recorder
{
    const int MaxLines = 60;

    // Now and then the C# compiler leaves something on the stack where a local is unused. CoreCLR does not run that, so it tells nothing.
    const int NotRunnable = -999331;

    static ulong _sum;
    static int _lines, _fuel;

    public static void Start(int program)
    {
        _sum = 14695981039346656037;
        _lines = 0;
        _fuel = 3000;
        Console.Write("== ");
        Console.WriteLine(program);
    }

    public static void Finish()
    {
        Console.Write("sum ");
        Console.WriteLine(_sum);
    }

    /// <summary>Whether a loop or a call may go on.</summary>
    public static bool Go() => --_fuel > 0;

    public static void At(int point, long value)
    {
        unchecked
        {
            _sum = (_sum ^ (ulong)point) * 1099511628211;
            _sum = (_sum ^ (ulong)value) * 1099511628211;
            _sum ^= _sum >> 29;
        }

        if (++_lines > MaxLines) return;
        Console.Write(point);
        Console.Write(' ');
        Console.WriteLine(value);
    }

    /// <summary>The value itself, which is no constant for the C# compiler.</summary>
    public static T Id<T>(T value) => value;

    public static int KindOf(Exception error) => error switch
    {
        OverflowException => 1,
        DivideByZeroException => 2,
        IndexOutOfRangeException => 3,
        NullReferenceException => 4,
        InvalidCastException => 5,
        ArgumentOutOfRangeException => 6,
        ArgumentNullException => 7,
        ArgumentException => 8,
        InvalidOperationException => 9,
        NotSupportedException => 10,
        OutOfMemoryException => 11,
        InvalidProgramException => NotRunnable,
        _ => 12,
    };
}
