// Every width, wrapping and at its limits.
static void Bytes()
{
    byte b = 250;
    for (int i = 0; i < 10; i++) b++;
    Console.WriteLine($"byte {b} {(byte)(b - 10)} {(sbyte)(b + 124)}");
    sbyte s = sbyte.MinValue;
    s--;
    Console.WriteLine($"sbyte {s} {-s} {(sbyte)-(s + 1)}");
}

static void Words()
{
    short s = short.MaxValue;
    s += 2;
    ushort u = 0;
    u -= 3;
    Console.WriteLine($"short {s} ushort {u} product {s * u}");
    int i = int.MaxValue;
    i++;
    uint v = uint.MaxValue;
    v += 5;
    Console.WriteLine($"int {i} uint {v} {unchecked((int)3000000000u)}");
}

static void Longs()
{
    long l = long.MinValue;
    ulong u = ulong.MaxValue;
    Console.WriteLine($"long {l - 1} ulong {u + 1} {unchecked(l * -1)} {u * u}");
    Console.WriteLine($"{long.MaxValue / 7} {long.MinValue % 10} {ulong.MaxValue / 10} {ulong.MaxValue % 10}");
}

static void Native()
{
    nint n = -5;
    nuint m = 5;
    Console.WriteLine($"{(long)(n * 3)} {(ulong)(m << 33)} {(long)(n >> 1)}");
}

Bytes();
Words();
Longs();
Native();
