using System.Runtime.CompilerServices;

// Inline arrays: elements, spans, slices, foreach, in structs and classes, of structs and references.
var eight = new Eight();
for (int i = 0; i < 8; i++) eight[i] = i * i;
Console.WriteLine(eight[7] + eight[^1]);
Span<int> span = eight;
span[0] = 50;
Console.WriteLine(Sum(eight));
foreach (int n in eight) Console.Write($"{n} ");
Console.WriteLine();
Console.WriteLine(eight[2..4].Length + Sum(eight[6..]));
Eight copy = eight;
copy[1] = 1000;
Console.WriteLine($"{eight[1]} {copy[1]}");
var holder = new Holder();
holder.Items[2] = new("two");
holder.Items[0] = holder.Items[2];
Console.WriteLine(holder.Items[0]!.Name + (holder.Items[1]?.Name ?? "none"));
var grid = new Grid();
grid[1].B = 5;
grid[1].A++;
Console.WriteLine(grid[1].A + grid[1].B + grid[0].A);
ref int slot = ref eight[3];
slot = -1;
Console.WriteLine(eight[3]);
try
{
    int outside = 8 + eight[1] - 1;
    eight[outside] = 1;
}
catch (IndexOutOfRangeException)
{
    Console.WriteLine("outside");
}

static int Sum(ReadOnlySpan<int> values)
{
    int sum = 0;
    foreach (int value in values) sum += value;
    return sum;
}

[InlineArray(8)]
struct Eight
{
    int _first;
}

[InlineArray(3)]
struct Items
{
    Item? _first;
}

[InlineArray(2)]
struct Grid
{
    Cell _first;
}

struct Cell
{
    public int A, B;
}

sealed record Item(string Name);

sealed class Holder
{
    public Items Items;
}
