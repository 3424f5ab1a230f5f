// String members that look but do not make: comparison, searching, indexing, enumeration.
string text = "Hello, World";
Console.WriteLine($"{text.Length} {text[4]} {text[^1]} {text.IndexOf('o')} {text.LastIndexOf('o')} {text.Contains('W')} {text.Contains("World")}");
Console.WriteLine($"{text.StartsWith('H')} {text.EndsWith('d')}");
Console.WriteLine($"{text == "Hello, World"} {text != "other"} {text.Equals("hello, world")} {string.Equals(text, null)} {ReferenceEquals(text, text)}");
Console.WriteLine(Math.Sign(string.CompareOrdinal("abc", "abd")) + Math.Sign(string.CompareOrdinal("b", "a")) * 10);
Console.WriteLine($"{string.IsNullOrEmpty("")} {string.IsNullOrEmpty(null)} {string.IsNullOrWhiteSpace(" \t")} {string.Empty.Length}");
int vowels = 0;
foreach (char c in text)
    if ("aeiou".Contains(c))
        vowels++;
Console.WriteLine(vowels);
ReadOnlySpan<char> part = text.AsSpan(7);
Console.WriteLine(part.Length + part.IndexOf('r'));
Console.WriteLine(text.IndexOfAny(['x', ',']));
Span<char> buffer = stackalloc char[20];
text.CopyTo(buffer);
Console.WriteLine(buffer[7]);
Console.WriteLine(text.TryCopyTo(buffer[..3]));
string? nothing = null;
Console.WriteLine((nothing ?? "default").Length + (nothing?.Length ?? 0));
switch (text)
{
    case "Hello":
        Console.WriteLine("short");
        break;
    case "Hello, World":
        Console.WriteLine("long");
        break;
}
