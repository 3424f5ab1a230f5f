// Char and digit predicates and conversions.
foreach (char c in "aZ5 \t_-~éß\u0660")
{
    Console.Write($"{(int)c}: ");
    Console.Write($"{char.IsAsciiDigit(c)} {char.IsAsciiLetter(c)} {char.IsAsciiLetterOrDigit(c)} {char.IsAsciiHexDigit(c)} {char.IsAscii(c)} ");
    Console.Write($"{char.IsDigit(c)} {char.IsLetter(c)} {char.IsLetterOrDigit(c)} {char.IsWhiteSpace(c)} {char.IsUpper(c)} {char.IsLower(c)} {char.IsControl(c)} {char.IsPunctuation(c)} ");
    Console.WriteLine($"{char.IsBetween(c, 'a', 'z')}");
}

Console.WriteLine(char.IsSurrogatePair('\ud83d', '\ude00'));
Console.WriteLine(char.ConvertToUtf32('\ud83d', '\ude00'));
Console.WriteLine((char)('a' + 2));
Console.WriteLine('x'.CompareTo('y') + 'x'.GetHashCode() - 'x'.GetHashCode());
Console.WriteLine(char.MaxValue == 0xFFFF);
char next = 'c';
next++;
next += (char)1;
Console.WriteLine(next);
Console.WriteLine('a' + 'b');
