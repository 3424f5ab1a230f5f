// Conversions of nuint to every other integer type, unchecked and checked.
nuint[] values = [0, 1, 100, nuint.MaxValue, nuint.MinValue, (nuint)(nuint.MaxValue / 2), (nuint)127, 128];
foreach (nuint a in values)
{
    Console.Write(unchecked((long)(sbyte)a) + " ");
    Try(() => checked((sbyte)a) == 0 ? "zero" : "fits");
    Console.Write(unchecked((long)(byte)a) + " ");
    Try(() => checked((byte)a) == 0 ? "zero" : "fits");
    Console.Write(unchecked((long)(short)a) + " ");
    Try(() => checked((short)a) == 0 ? "zero" : "fits");
    Console.Write(unchecked((long)(ushort)a) + " ");
    Try(() => checked((ushort)a) == 0 ? "zero" : "fits");
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
