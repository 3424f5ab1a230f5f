// char arithmetic and conversion, surrogates, text of several scripts through spans, case by hand.
char c = 'a';
c += (char)3;
Console.WriteLine(c++ + c);
Console.WriteLine((char)(c - 32));
Console.WriteLine((int)'€' + '\u0041' - (byte)'A');
Console.WriteLine(Upper("hello wörld"));
Console.WriteLine(Reverse("abc def"));
Console.WriteLine("naïve".Length + "日本語".Length + "😀".Length);
Console.WriteLine("日本語 😀 ελληνικά русский");
foreach (char s in "😀") Console.Write($"{(int)s:X4} ");
Console.WriteLine(char.IsHighSurrogate("😀"[0]));
Console.WriteLine(Rot13("Hello, World!"));
Console.WriteLine(Words("  the quick  brown fox "));
Console.WriteLine('z' > 'a' && 'a' is >= 'a' and <= 'z');
ushort code = 'x';
Console.WriteLine(code + (char)code);

static string Upper(string text)
{
    Span<char> buffer = stackalloc char[32];
    for (int i = 0; i < text.Length; i++) buffer[i] = text[i] is >= 'a' and <= 'z' ? (char)(text[i] & ~0x20) : text[i];
    return new string(buffer[..text.Length]);
}

static string Reverse(string text)
{
    char[] letters = new char[text.Length];
    for (int i = 0; i < text.Length; i++) letters[^(i + 1)] = text[i];
    return new string(letters);
}

static string Rot13(string text)
{
    string result = "";
    foreach (char c in text)
    {
        result += c switch
        {
            >= 'a' and <= 'z' => (char)('a' + (c - 'a' + 13) % 26),
            >= 'A' and <= 'Z' => (char)('A' + (c - 'A' + 13) % 26),
            _ => c,
        };
    }

    return result;
}

static int Words(ReadOnlySpan<char> text)
{
    int words = 0;
    bool inside = false;
    foreach (char c in text)
    {
        if (!inside && c != ' ') words++;
        inside = c != ' ';
    }

    return words;
}
