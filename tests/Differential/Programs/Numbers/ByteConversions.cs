// Conversions of byte to every other integer type, unchecked and checked.
byte[] values = [0, 1, 100, byte.MaxValue, byte.MinValue, (byte)(byte.MaxValue / 2), (byte)127, 128];
foreach (byte a in values)
{
    Console.Write(unchecked((long)(sbyte)a) + " ");
    Try(() => checked((sbyte)a) == 0 ? "zero" : "fits");
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
