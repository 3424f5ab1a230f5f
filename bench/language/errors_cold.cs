// Errors that hardly happen: one record in a thousand is bad.
int iterations = 0;
foreach (char c in args[0]) iterations = iterations * 10 + (c - '0');

byte[] records = new byte[8000];
for (int i = 0; i < records.Length; i++) records[i] = (byte)(i % 8 == 0 ? i / 8 % 1000 == 0 ? 0xff : 3 : '0' + i % 10);

uint sum = 0;
for (int i = 0; i < iterations; i++)
{
    for (int at = 0; at < records.Length; at += 8)
    {
        try
        {
            sum = sum * 31 + (uint)Record.Total(records.AsSpan(at, 8), i);
        }
        catch (FormatException)
        {
            sum ^= 0x5555;
        }
    }
}

Console.WriteLine(sum);

static class Record
{
    public static int Total(ReadOnlySpan<byte> record, int seed)
    {
        int total = seed;
        int count = Kind(record[0]);
        for (int i = 1; i <= count; i++) total = total * 10 + Digit(record[i]);
        return total;
    }

    static int Kind(byte kind) => kind < 8 ? kind : throw new FormatException("kind");

    static int Digit(byte digit)
    {
        if (digit is < (byte)'0' or > (byte)'9') throw new FormatException("digit");
        return digit - '0';
    }
}
