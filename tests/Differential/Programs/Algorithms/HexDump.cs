// A hex dump, as debuggers print it.
byte[] data = new byte[37];
for (int i = 0; i < data.Length; i++) data[i] = (byte)(i * 7 + 25);
Dump(data);
Dump("short"u8);

static void Dump(ReadOnlySpan<byte> data)
{
    for (int offset = 0; offset < data.Length; offset += 16)
    {
        ReadOnlySpan<byte> line = data[offset..Math.Min(offset + 16, data.Length)];
        Console.Write($"{offset:x4}: ");
        for (int i = 0; i < 16; i++)
        {
            if (i < line.Length) Console.Write($"{line[i]:x2} ");
            else Console.Write("   ");
        }

        foreach (byte b in line) Console.Write(b is >= 32 and < 127 ? (char)b : '.');
        Console.WriteLine();
    }
}
