using System.Buffers.Text;

// Utf8Formatter, Utf8Parser and the TryFormat and TryParse of integers over UTF-8.
Span<byte> buffer = stackalloc byte[32];
Utf8Formatter.TryFormat(-12345, buffer, out int written);
Show(buffer[..written]);
Utf8Formatter.TryFormat(255u, buffer, out written, 'X');
Show(buffer[..written]);
Utf8Formatter.TryFormat(true, buffer, out written);
Show(buffer[..written]);
Console.WriteLine(Utf8Formatter.TryFormat(123456, buffer[..3], out written));
Console.WriteLine(Utf8Parser.TryParse("987xyz"u8, out int number, out int consumed) ? number * 10 + consumed : -1);
Console.WriteLine(Utf8Parser.TryParse("zz"u8, out number, out consumed));
Console.WriteLine(Utf8Parser.TryParse("ff"u8, out uint hex, out consumed, 'x') ? hex : 0);
Console.WriteLine(Utf8Parser.TryParse("999999999999"u8, out number, out consumed));
Console.WriteLine(Utf8Parser.TryParse("-9223372036854775808"u8, out long smallest, out consumed) ? smallest : 0);

static void Show(ReadOnlySpan<byte> text)
{
    foreach (byte b in text) Console.Write((char)b);
    Console.WriteLine();
}
