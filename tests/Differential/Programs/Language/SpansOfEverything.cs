// Spans over arrays, stack memory, fields, strings, single values; slices of slices; as fields of ref structs; of structs with references.
int[] array = [1, 2, 3, 4, 5, 6];
Span<int> all = array, middle = all[1..^1], inner = middle.Slice(1, 2);
inner[0] = 30;
Console.WriteLine($"{array[2]} {middle.Length} {inner[^1]} {all[^1]}");
int single = 9;
var one = new Span<int>(ref single);
one[0]++;
Console.WriteLine(single);
ReadOnlySpan<char> text = "key: value";
int colon = text.IndexOf(':');
Console.WriteLine(text[..colon].Length + text[(colon + 1)..].Trim().Length);
Item[] items = [new("a", 1), new("b", 2)];
foreach (ref Item item in items.AsSpan()) item.Count += item.Name.Length;
Console.WriteLine(items[0].Count + items[1].Count);
var pair = new TwoSpans(all[..3], all[3..]);
pair.Swap();
Console.WriteLine(pair.First[0] * 10 + pair.Second[0]);
Span<int> empty = default;
Console.WriteLine(empty.IsEmpty && all[6..].IsEmpty && empty == default);
foreach ((int start, int length) in ((int, int)[])[(0, 6), (6, 0), (3, 4), (-1, 2), (7, 0)])
{
    try
    {
        Console.Write($"{all.Slice(start, length).Length} ");
    }
    catch (ArgumentOutOfRangeException)
    {
        Console.Write("outside ");
    }
}

Console.WriteLine();
Console.WriteLine(Sum(all) + Sum([]) + Sum(stackalloc int[] { 1, 1 }));

static int Sum(ReadOnlySpan<int> values) => values.IsEmpty ? 0 : values[0] + Sum(values[1..]);

struct Item(string name, int count)
{
    public readonly string Name => name;
    public int Count = count;
}

ref struct TwoSpans(Span<int> first, Span<int> second)
{
    public Span<int> First = first, Second = second;

    public void Swap()
    {
        Span<int> kept = this.First;
        this.First = this.Second;
        this.Second = kept;
    }
}
