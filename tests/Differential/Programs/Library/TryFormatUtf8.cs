// IUtf8SpanFormattable and ISpanFormattable of integers, and of a struct of one's own.
Span<byte> utf8 = stackalloc byte[24];
Span<char> chars = stackalloc char[24];
foreach (int n in (int[])[0, -7, 1234567, int.MinValue])
{
    Console.Write(n.TryFormat(utf8, out int bytes) ? bytes : -1);
    for (int i = 0; i < bytes; i++) Console.Write((char)utf8[i]);
    Console.Write(n.TryFormat(chars, out int count) ? count : -1);
    for (int i = 0; i < count; i++) Console.Write(chars[i]);
    Console.WriteLine(n.TryFormat(chars[..2], out _));
}

Console.WriteLine(0xBEEF.TryFormat(utf8, out int length, "X8") ? length : -1);
for (int i = 0; i < length; i++) Console.Write((char)utf8[i]);
Console.WriteLine();
Console.WriteLine(Write(new Version(1, 12), utf8));
Console.WriteLine((char)utf8[2]);

static int Write<T>(T value, Span<byte> target) where T : IUtf8SpanFormattable => value.TryFormat(target, out int written, default, null) ? written : -1;

readonly struct Version(byte major, byte minor) : IUtf8SpanFormattable
{
    public bool TryFormat(Span<byte> target, out int written, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        written = 0;
        if (!major.TryFormat(target, out int first) || first >= target.Length) return false;
        target[first] = (byte)'.';
        if (!minor.TryFormat(target[(first + 1)..], out int second)) return false;
        written = first + 1 + second;
        return true;
    }
}
