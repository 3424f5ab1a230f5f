// Base64 there and back over spans of bytes; bad input is an error.
Span<byte> raw = stackalloc byte[16], encoded = stackalloc byte[24], decoded = stackalloc byte[24];
foreach (string text in (string[])["", "f", "fo", "foo", "foob", "fooba", "foobar"])
{
    for (int i = 0; i < text.Length; i++) raw[i] = (byte)text[i];
    int length = Encode(raw[..text.Length], encoded);
    foreach (byte b in encoded[..length]) Console.Write((char)b);
    int back = Decode(encoded[..length], decoded);
    Console.WriteLine($" {back} {decoded[..back].SequenceEqual(raw[..text.Length])}");
}

try
{
    Decode("ab!d"u8, stackalloc byte[8]);
}
catch (FormatException e)
{
    Console.WriteLine(e.Message);
}

static int Encode(ReadOnlySpan<byte> source, Span<byte> target)
{
    ReadOnlySpan<byte> alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8;
    int at = 0;
    for (; !source.IsEmpty; source = source[Math.Min(3, source.Length)..])
    {
        int word = source[0] << 16 | (source.Length > 1 ? source[1] << 8 : 0) | (source.Length > 2 ? source[2] : 0);
        for (int i = 0; i < 4; i++) target[at++] = i <= source.Length ? alphabet[word >> (18 - 6 * i) & 63] : (byte)'=';
    }

    return at;
}

static int Decode(ReadOnlySpan<byte> source, Span<byte> target)
{
    int at = 0, bits = 0, word = 0;
    foreach (byte b in source)
    {
        int value = b switch
        {
            >= (byte)'A' and <= (byte)'Z' => b - 'A',
            >= (byte)'a' and <= (byte)'z' => b - 'a' + 26,
            >= (byte)'0' and <= (byte)'9' => b - '0' + 52,
            (byte)'+' => 62,
            (byte)'/' => 63,
            (byte)'=' => -1,
            _ => throw new FormatException("not a letter of base 64"),
        };
        if (value < 0) break;
        word = word << 6 | value;
        if ((bits += 6) >= 8) target[at++] = (byte)(word >> (bits -= 8));
    }

    return at;
}
