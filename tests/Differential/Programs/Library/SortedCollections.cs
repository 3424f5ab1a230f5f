// SortedDictionary, SortedSet and SortedList with value and reference elements.
SortedDictionary<int, string> names = new() { [3] = "c", [1] = "a", [2] = "b" };
foreach ((int key, string value) in names) Console.Write($"{key}{value} ");
Console.WriteLine();
Console.WriteLine($"{names.Remove(2)} {names.ContainsKey(2)} {names.Count} {names[3]}");
for (int i = 0; i < 100; i++) names[i * 37 % 101] = "x";
int previous = -1;
bool ordered = true;
foreach (int key in names.Keys)
{
    ordered &= key > previous;
    previous = key;
}

Console.WriteLine($"{ordered} {names.Count}");
SortedSet<int> set = [5, 1, 9, 5];
Console.WriteLine($"{set.Count} {set.Min} {set.Max} {set.Contains(9)}");
foreach (int n in set.Reverse()) Console.Write(n);
Console.WriteLine();
SortedList<int, Item> list = [];
list.Add(5, new("five"));
list.Add(2, new("two"));
list[9] = new("nine");
for (int i = 0; i < list.Count; i++) Console.Write($"{list.Keys[i]}{list.Values[i].Name} ");
Console.WriteLine(list.IndexOfKey(9));
Console.WriteLine(list.TryGetValue(7, out Item? item) ? item.Name : "none");

sealed record Item(string Name);
