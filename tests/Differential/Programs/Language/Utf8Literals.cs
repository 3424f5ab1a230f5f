// "…"u8 as data: lengths, bytes, comparison, parsing by hand.
ReadOnlySpan<byte> text = "GET /index.html?q=1 HTTP/1.1"u8;
int space = text.IndexOf((byte)' ');
ReadOnlySpan<byte> rest = text[(space + 1)..];
ReadOnlySpan<byte> path = rest[..rest.IndexOf((byte)' ')];
Console.WriteLine($"{text.Length} {space} {path.Length} {path[0]}");
Console.WriteLine($"{text[..space].SequenceEqual("GET"u8)} {path.StartsWith("/index"u8)} {path.EndsWith("q=2"u8)}");
Console.WriteLine($"{"äöü€😀"u8.Length} {""u8.Length}");
Show(Parse("65535"u8));
Show(Parse("-12"u8));
Show(Parse("12x"u8));
foreach (byte b in path) Console.Write((char)b);
Console.WriteLine();

static int? Parse(ReadOnlySpan<byte> digits)
{
    bool negative = digits is [(byte)'-', ..];
    if (negative) digits = digits[1..];
    if (digits.IsEmpty) return null;
    int value = 0;
    foreach (byte digit in digits)
    {
        if (digit is < (byte)'0' or > (byte)'9') return null;
        value = value * 10 + (digit - '0');
    }

    return negative ? -value : value;
}

static void Show(int? value)
{
    if (value is { } number) Console.WriteLine(number);
    else Console.WriteLine("no number");
}
