// Slices, ranges, copies, searches, comparisons, bounds.
Span<int> numbers = stackalloc int[10];
for (int i = 0; i < numbers.Length; i++) numbers[i] = i * i;
Span<int> middle = numbers[3..^2];
Console.WriteLine($"{middle.Length} {middle[0]} {middle[^1]}");
middle.Fill(-1);
numbers[..2].Clear();
Print(numbers);
Span<int> copy = stackalloc int[4];
numbers[6..].CopyTo(copy);
copy.Reverse();
Print(copy);
Console.WriteLine($"{numbers.IndexOf(64)} {numbers.IndexOf(5)} {numbers.Contains(81)} {copy.SequenceEqual(numbers[6..])}");
ReadOnlySpan<int> view = copy;
Console.WriteLine($"{view.IsEmpty} {view.Slice(4).IsEmpty} {view.StartsWith((ReadOnlySpan<int>)[81])} {view.LastIndexOf(-1)}");
Console.WriteLine(numbers[..2].TryCopyTo(copy[..1]) ? "copied" : "too short");
try
{
    int index = 10;
    Console.WriteLine(numbers[index]);
}
catch (IndexOutOfRangeException)
{
    Console.WriteLine("index 10 is out of range");
}

try
{
    Console.WriteLine(copy.Slice(3, 2).Length);
}
catch (ArgumentOutOfRangeException)
{
    Console.WriteLine("slice is out of range");
}

int[] array = [1, 2, 3, 4, 5];
foreach (ref int item in array.AsSpan(1, 3)) item *= 10;
Print(array);

static void Print(ReadOnlySpan<int> values)
{
    foreach (int value in values) Console.Write($"{value} ");
    Console.WriteLine();
}
