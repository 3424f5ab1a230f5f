// CopyTo, TryCopyTo, Fill, Clear, Reverse, Replace, overlapping moves, ToArray.
Span<int> cells = stackalloc int[8];
for (int i = 0; i < cells.Length; i++) cells[i] = i;
Show(cells);
cells[..4].CopyTo(cells[2..]);
Show(cells);
cells[3..].CopyTo(cells[1..]);
Show(cells);
cells.Reverse();
Show(cells);
cells[2..5].Fill(9);
Show(cells);
cells.Replace(9, 1);
Show(cells);
cells[6..].Clear();
Show(cells);
Console.WriteLine(cells.TryCopyTo(cells[1..]));
Console.WriteLine(cells[..2].TryCopyTo(cells[6..]));
Show(cells);
int[] copy = cells[..3].ToArray();
copy[0] = 100;
Show(copy);
Show(cells[..1]);
Span<char> text = stackalloc char[5];
"hello".AsSpan().CopyTo(text);
text.Reverse();
text.Replace('l', 'L');
foreach (char c in text) Console.Write(c);
Console.WriteLine();
Span<string?> names = new string?[4];
names.Fill("x");
names[1] = "y";
names[..2].CopyTo(names[1..]);
names[3..].Clear();
foreach (string? name in names) Console.Write(name ?? "-");
Console.WriteLine();
try
{
    cells.CopyTo(cells[1..]);
}
catch (ArgumentException)
{
    Console.WriteLine("no room");
}

static void Show(ReadOnlySpan<int> values)
{
    foreach (int value in values) Console.Write($"{value} ");
    Console.WriteLine();
}
