// Roman numerals there and back with a table of tuples, and errors for bad ones.
foreach (int n in (int[])[1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999])
{
    string roman = ToRoman(n);
    Console.WriteLine($"{n} {roman} {FromRoman(roman) == n}");
}

foreach (string bad in (string[])["IIII", "VX", "ABC", ""])
{
    try
    {
        Console.WriteLine(FromRoman(bad));
    }
    catch (FormatException e)
    {
        Console.WriteLine(e.Message);
    }
}

static string ToRoman(int number)
{
    string text = "";
    foreach ((int value, string letters) in Roman.Table)
        for (; number >= value; number -= value)
            text += letters;
    return text;
}

static int FromRoman(string text)
{
    int number = 0;
    ReadOnlySpan<char> rest = text;
    foreach ((int value, string letters) in Roman.Table)
    {
        while (rest.StartsWith(letters))
        {
            number += value;
            rest = rest[letters.Length..];
        }
    }

    return rest.IsEmpty && text.Length > 0 && ToRoman(number) == text ? number : throw new FormatException("not a Roman number");
}

static class Roman
{
    public static readonly (int Value, string Letters)[] Table =
        [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
}
