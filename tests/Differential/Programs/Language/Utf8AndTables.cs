// UTF-8 literals and constant tables of every element type: data, not code.
ReadOnlySpan<byte> text = "héllo €"u8;
Console.WriteLine(text.Length);
foreach (byte b in text) Console.Write($"{b:x2}");
Console.WriteLine();
Console.WriteLine(Tables.Primes[9] + Tables.Shorts[1] + (int)Tables.Longs[2] + Tables.Chars[0] + Tables.Signed[1]);
Console.WriteLine(Tables.Words[2] + Tables.Words.Length);
Console.WriteLine(Tables.Flags[1] && !Tables.Flags[0]);
Console.WriteLine((int)Tables.Levels[1]);
Console.WriteLine(Tables.Crc("123456789"u8));
Console.WriteLine(Find(7) + Find(8));
Console.WriteLine(Tables.Pairs[1].B);
Console.WriteLine("zero\0inside"u8[4] + "é"u8.Length);

static int Find(int n)
{
    ReadOnlySpan<int> known = [1, 3, 5, 7, 9];
    return known.IndexOf(n);
}

enum Level : byte { Low = 3, High = 9 }

static class Tables
{
    public static ReadOnlySpan<int> Primes => [2, 3, 5, 7, 11, 13, 17, 19, 23, 29];
    public static ReadOnlySpan<short> Shorts => [-1, -300];
    public static ReadOnlySpan<long> Longs => [1, 2, 3];
    public static ReadOnlySpan<char> Chars => ['x', 'y'];
    public static ReadOnlySpan<sbyte> Signed => [1, -128];
    public static ReadOnlySpan<bool> Flags => [false, true];
    public static ReadOnlySpan<Level> Levels => [Level.Low, Level.High];
    public static readonly string[] Words = ["a", "b", "c"];
    public static readonly (int A, int B)[] Pairs = [(1, 2), (3, 4)];

    static readonly uint[] s_crc = MakeCrc();

    static uint[] MakeCrc()
    {
        uint[] table = new uint[256];
        for (uint i = 0; i < 256; i++)
        {
            uint c = i;
            for (int k = 0; k < 8; k++) c = (c & 1) != 0 ? 0xEDB88320 ^ (c >> 1) : c >> 1;
            table[i] = c;
        }

        return table;
    }

    public static uint Crc(ReadOnlySpan<byte> data)
    {
        uint c = uint.MaxValue;
        foreach (byte b in data) c = s_crc[(byte)(c ^ b)] ^ (c >> 8);
        return ~c;
    }
}
