// CRC-32 with a table of 256 words, made at start-up.
int iterations = 0;
foreach (char c in args[0]) iterations = iterations * 10 + (c - '0');

byte[] data = new byte[65536];
uint seed = 1;
for (int i = 0; i < data.Length; i++)
{
    seed = seed * 1664525 + 1013904223;
    data[i] = (byte)(seed >> 24);
}

uint sum = 0;
for (int i = 0; i < iterations; i++)
{
    data[i % data.Length]++;
    sum = sum * 31 + Crc32.Of(data);
}

Console.WriteLine(sum);

static class Crc32
{
    static readonly uint[] Table = MakeTable();

    public static uint Of(ReadOnlySpan<byte> data)
    {
        uint crc = ~0u;
        foreach (byte b in data) crc = Table[(byte)crc ^ b] ^ (crc >> 8);
        return ~crc;
    }

    static uint[] MakeTable()
    {
        uint[] table = new uint[256];
        for (uint i = 0; i < table.Length; i++)
        {
            uint entry = i;
            for (int bit = 0; bit < 8; bit++) entry = (entry & 1) != 0 ? entry >> 1 ^ 0xedb88320 : entry >> 1;
            table[i] = entry;
        }

        return table;
    }
}
