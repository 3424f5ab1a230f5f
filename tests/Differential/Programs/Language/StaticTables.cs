// Read-only tables as data; static fields with initialisers; static constructors in order.
Console.WriteLine(Crc.Of("123456789"u8));
Console.WriteLine(Crc.Of(""u8));
foreach (int value in Tables.Primes) Console.Write($"{value} ");
Console.WriteLine();
Console.WriteLine($"{Tables.Days[1]} {Tables.Limits.Length} {Tables.Limits[2]} {Tables.Squares[9]}");
Console.WriteLine($"{Tables.Made} {Tables.Name}");

static class Tables
{
    public static readonly int Made = Count();
    public static readonly string Name = "tables";
    public static readonly int[] Squares = MakeSquares();
    public static readonly byte[] Days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    static int s_calls;

    public static ReadOnlySpan<int> Primes => [2, 3, 5, 7, 11, 13];
    public static ReadOnlySpan<long> Limits => [long.MinValue, 0, long.MaxValue];

    static int Count() => ++s_calls;

    static int[] MakeSquares()
    {
        int[] squares = new int[10];
        for (int i = 0; i < squares.Length; i++) squares[i] = i * i;
        return squares;
    }
}

static class Crc
{
    static readonly uint[] Table = Make();

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte b in bytes) crc = Table[(byte)(crc ^ b)] ^ (crc >> 8);
        return ~crc;
    }

    static uint[] Make()
    {
        uint[] table = new uint[256];
        for (uint i = 0; i < 256; i++)
        {
            uint value = i;
            for (int bit = 0; bit < 8; bit++) value = (value & 1) != 0 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
            table[i] = value;
        }

        return table;
    }
}
