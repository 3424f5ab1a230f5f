using System.Runtime.InteropServices;

// Lists of structs: copies out, changes through CollectionsMarshal, sorting by several keys, removal while counting down.
List<Entry> entries = [new("b", 2), new("a", 2), new("c", 1)];
Entry copy = entries[0];
copy.Count = 100;
Console.WriteLine(entries[0].Count);
foreach (ref Entry entry in CollectionsMarshal.AsSpan(entries)) entry.Count *= 10;
entries[1] = entries[1] with { Name = "z" };
Console.WriteLine(entries[0].Count + entries[1].Count);
for (int i = entries.Count - 1; i >= 0; i--)
    if (entries[i].Count < 20)
        entries.RemoveAt(i);
Console.WriteLine(entries.Count);
Entry[] array = entries.ToArray();
array[0].Count = 1;
Console.WriteLine(entries[0].Count + array[0].Count);
Console.WriteLine(entries.IndexOf(new("z", 20)));

record struct Entry(string Name, int Count);
