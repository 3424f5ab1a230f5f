// Framework algorithms over spans: trimming, searching, comparing, sorting, counting.
ReadOnlySpan<char> text = "  key = value ; other=1  ";
ReadOnlySpan<char> trimmed = text.Trim();
int semicolon = trimmed.IndexOf(';');
ReadOnlySpan<char> first = trimmed[..semicolon].TrimEnd(), rest = trimmed[(semicolon + 1)..].TrimStart();
Print(first);
Print(rest);
int equals = first.IndexOf('=');
Print(first[..equals].Trim());
Print(first[(equals + 1)..].Trim());
Console.WriteLine($"{rest.IndexOf("=1")} {rest.StartsWith("other")} {rest.EndsWith("=1")} {rest.SequenceEqual("other=1")}");
Console.WriteLine($"{text.IndexOfAny('=', ';')} {text.LastIndexOf('=')} {trimmed.Contains('v')} {"abc".AsSpan().SequenceCompareTo("abd") < 0}");
Span<byte> bytes = [5, 3, 5, 1, 5];
Console.WriteLine($"{bytes.IndexOf((byte)1)} {bytes.LastIndexOf((byte)5)} {bytes.IndexOfAnyExcept((byte)5)} {bytes.Contains((byte)9)}");
bytes.Reverse();
foreach (byte b in bytes) Console.Write($"{b} ");
Console.WriteLine();

static void Print(ReadOnlySpan<char> text)
{
    Console.Write('[');
    foreach (char c in text) Console.Write(c);
    Console.WriteLine(']');
}
