// Lengths, defaults, bounds, references in arrays, jagged, copies, sorting by hand.
int[] numbers = new int[5];
Console.WriteLine($"{numbers.Length} {numbers[0]} {(new bool[1])[0]} {(new string[2])[1] is null}");
numbers[1] = 10;
numbers[^1] += 3;
int[] same = numbers;
same[0] = 42;
Console.WriteLine($"{numbers[0]} {numbers[4]}");
int[] sorted = [9, -3, 7, 7, 0, 100, -50];
Sort(sorted);
foreach (int value in sorted) Console.Write($"{value} ");
Console.WriteLine($"{Search(sorted, 7) >= 0} {Search(sorted, 8)}");
Item[] items = new Item[3];
for (int i = 0; i < items.Length; i++) items[i] = new Item(i);
items[1] = items[2];
items[2].Count = 77;
Console.WriteLine($"{items[0].Count} {items[1].Count}");
foreach (int index in (ReadOnlySpan<int>)[0, 4, 5, -1, int.MaxValue])
{
    try
    {
        Console.WriteLine(numbers[index]);
    }
    catch (IndexOutOfRangeException)
    {
        Console.WriteLine($"{index} is out of range");
    }
}

long[] grown = Grow([1, 2, 3]);
Console.WriteLine($"{grown.Length} {grown[2]} {grown[5]}");
try
{
    int size = -1;
    Console.WriteLine(new byte[size].Length);
}
catch (OverflowException)
{
    Console.WriteLine("negative size");
}

static void Sort(int[] values)
{
    for (int i = 1; i < values.Length; i++)
    {
        int value = values[i], j = i - 1;
        while (j >= 0 && values[j] > value)
        {
            values[j + 1] = values[j];
            j--;
        }

        values[j + 1] = value;
    }
}

static int Search(int[] values, int wanted)
{
    int low = 0, high = values.Length - 1;
    while (low <= high)
    {
        int middle = (low + high) >>> 1;
        if (values[middle] == wanted) return middle;
        if (values[middle] < wanted) low = middle + 1;
        else high = middle - 1;
    }

    return ~low;
}

static long[] Grow(long[] values)
{
    long[] result = new long[values.Length * 2];
    values.AsSpan().CopyTo(result);
    return result;
}

sealed class Item(int count)
{
    public int Count = count;
}
