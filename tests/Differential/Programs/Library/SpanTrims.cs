// Trim, Split and tokens over spans, without allocation.
ReadOnlySpan<char> text = "  \t some text \r\n";
Print(text.Trim());
Print(text.TrimStart());
Print(text.TrimEnd());
Print("xxabcxx".AsSpan().Trim('x'));
Print("-=abc=-".AsSpan().Trim("-="));
Print("---".AsSpan().Trim('-'));
ReadOnlySpan<char> line = "one,two,,four";
foreach (Range range in line.Split(',')) Print(line[range]);
foreach (Range range in "a::b::c".AsSpan().Split("::")) Console.Write($"{range.Start.Value}-{range.End.Value} ");
Console.WriteLine();
ReadOnlySpan<int> numbers = [0, 0, 5, 0, 7, 0];
foreach (int n in numbers.Trim(0)) Console.Write(n);
Console.WriteLine();

static void Print(ReadOnlySpan<char> text)
{
    Console.Write('[');
    foreach (char c in text) Console.Write(c);
    Console.WriteLine(']');
}
