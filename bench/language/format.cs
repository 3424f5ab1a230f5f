// Numbers as decimal and hexadecimal text in a buffer.
int iterations = 0;
foreach (char c in args[0]) iterations = iterations * 10 + (c - '0');

Span<byte> buffer = stackalloc byte[64];
uint seed = 1, sum = 0;
for (int i = 0; i < iterations; i++)
{
    for (int j = 0; j < 1000; j++)
    {
        seed = seed * 1664525 + 1013904223;
        int length = Format.Decimal(buffer, (int)seed >> (j & 31));
        buffer[length++] = (byte)' ';
        length += Format.Hexadecimal(buffer[length..], seed);
        foreach (byte b in buffer[..length]) sum = sum * 31 + b;
    }
}

Console.WriteLine(sum);

static class Format
{
    /// <returns>How many bytes of the buffer were written.</returns>
    public static int Decimal(Span<byte> buffer, int value)
    {
        Span<byte> digits = stackalloc byte[16];
        int at = digits.Length;
        uint rest = value < 0 ? (uint)-value : (uint)value;
        do
        {
            digits[--at] = (byte)('0' + rest % 10);
            rest /= 10;
        }
        while (rest != 0);
        if (value < 0) digits[--at] = (byte)'-';
        digits[at..].CopyTo(buffer);
        return digits.Length - at;
    }

    public static int Hexadecimal(Span<byte> buffer, uint value)
    {
        for (int i = 0; i < 8; i++) buffer[i] = "0123456789abcdef"u8[(int)(value >> (28 - i * 4)) & 15];
        return 8;
    }
}
