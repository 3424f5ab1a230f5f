// Parsing text to integers by hand over spans of chars and bytes, and with int.TryParse.
foreach (string text in (string[])["0", "42", "-17", "+5", "2147483647", "2147483648", "", "12a", " 7 "])
{
    Console.Write(TryParse(text, out int own) ? $"{own} " : "bad ");
    Console.WriteLine(int.TryParse(text, out int parsed) ? parsed : -999);
}

Console.WriteLine(int.Parse("123") + long.Parse("456"));

static bool TryParse(ReadOnlySpan<char> text, out int value)
{
    value = 0;
    bool negative = text is ['-', ..];
    if (text is ['-' or '+', .. var rest]) text = rest;
    if (text.IsEmpty) return false;
    long result = 0;
    foreach (char c in text)
    {
        if (!char.IsAsciiDigit(c)) return false;
        result = result * 10 + (c - '0');
        if (result > int.MaxValue) return false;
    }

    value = (int)(negative ? -result : result);
    return true;
}
