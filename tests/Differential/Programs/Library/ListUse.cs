// List<T>: the everyday members, over values and references, its errors.
List<int> numbers = [5, 2, 8];
numbers.Add(1);
numbers.Insert(0, 9);
numbers.AddRange([3, 3]);
Show(numbers);
Console.WriteLine($"{numbers.Count} {numbers.IndexOf(8)} {numbers.Contains(4)} {numbers.LastIndexOf(3)} {numbers[^1]}");
Console.WriteLine($"{numbers.Remove(3)} {numbers.Remove(77)} {numbers.RemoveAll(static n => n > 7)}");
numbers.RemoveAt(0);
Show(numbers);
numbers.Sort();
Show(numbers);
Console.WriteLine(numbers.BinarySearch(2));
numbers.Reverse();
Show(numbers);
Console.WriteLine($"{numbers.Find(static n => n < 3)} {numbers.FindIndex(static n => n == 1)} {numbers.Exists(static n => n == 5)} {numbers.TrueForAll(static n => n > 0)}");
foreach (int n in numbers.ToArray()) Console.Write(n);
foreach (int n in numbers.GetRange(1, 2)) Console.Write(n);
Console.WriteLine();
numbers.ForEach(static n => Console.Write(n));
Console.WriteLine();
numbers.InsertRange(1, [7, 7]);
numbers.RemoveRange(0, 2);
numbers[0] = 70;
Show(numbers);
List<Item> items = new(2) { new("a"), new("b"), new("c") };
items.RemoveAt(1);
items.Insert(1, items[0]);
items.Add(items[^1]);
foreach (Item item in items) Console.Write(item.Name);
Console.WriteLine(items.Capacity >= items.Count);
Console.WriteLine(items.Find(static i => i.Name == "z")?.Name ?? "none");
items.Clear();
Console.WriteLine(items.Count);
Throws(() => numbers[numbers.Count]);
Throws(() => numbers[-1]);
Throws(() =>
{
    foreach (int n in numbers) numbers.Add(n);
    return 0;
});

static void Throws(Func<int> f)
{
    try
    {
        Console.WriteLine(f());
    }
    catch (ArgumentOutOfRangeException)
    {
        Console.WriteLine("out of range");
    }
    catch (InvalidOperationException)
    {
        Console.WriteLine("changed");
    }
}

static void Show(List<int> list)
{
    foreach (int n in list) Console.Write($"{n} ");
    Console.WriteLine();
}

sealed record Item(string Name);
