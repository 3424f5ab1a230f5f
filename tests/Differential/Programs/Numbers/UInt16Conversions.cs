// Conversions of ushort to every other integer type, unchecked and checked.
ushort[] values = [0, 1, 100, ushort.MaxValue, ushort.MinValue, (ushort)(ushort.MaxValue / 2), (ushort)127, 128];
foreach (ushort a in values)
{
    Console.Write(unchecked((long)(sbyte)a) + " ");
    Try(() => checked((sbyte)a) == 0 ? "zero" : "fits");
    Console.Write(unchecked((long)(byte)a) + " ");
    Try(() => checked((byte)a) == 0 ? "zero" : "fits");
    Console.Write(unchecked((long)(short)a) + " ");
    Try(() => checked((short)a) == 0 ? "zero" : "fits");
    Console.Write(unchecked((long)(int)a) + " ");
    Try(() => checked((int)a) == 0 ? "zero" : "fits");
    Console.Write(unchecked((long)(uint)a) + " ");
    Try(() => checked((uint)a) == 0 ? "zero" : "fits");
    Console.Write(unchecked((long)(long)a) + " ");
    Try(() => checked((long)a) == 0 ? "zero" : "fits");
    Console.Write(unchecked((ulong)(ulong)a) + " ");
    Try(() => checked((ulong)a) == 0 ? "zero" : "fits");
    Console.Write(unchecked((long)(nint)a) + " ");
    Try(() => checked((nint)a) == 0 ? "zero" : "fits");
    Console.Write(unchecked((ulong)(nuint)a) + " ");
    Try(() => checked((nuint)a) == 0 ? "zero" : "fits");
    Console.Write(unchecked((long)(char)a) + " ");
    Try(() => checked((char)a) == 0 ? "zero" : "fits");
    Console.WriteLine();
}

static void Try(Func<string> conversion)
{
    try
    {
        Console.Write(conversion() + ", ");
    }
    catch (OverflowException)
    {
        Console.Write("overflow, ");
    }
}
