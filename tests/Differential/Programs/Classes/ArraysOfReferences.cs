// Elements that are references: overwritten, swapped, sorted, copied, resized, shared, sliced.
Item?[] items = [new(5), new(1), new(4), null, new(2)];
(items[0], items[1]) = (items[1], items[0]);
Show(items);
items[3] = items[0];
items[0] = null;
Show(items);
Item?[] copy = new Item?[3];
Array.Copy(items, 1, copy, 0, 3);
Show(copy);
Array.Copy(items, 0, items, 1, 4);
Show(items);
Array.Copy(items, 2, items, 0, 3);
Show(items);
Array.Resize(ref items, 7);
items[6] = new(9);
Show(items);
Array.Reverse(items);
Show(items);
Array.Clear(items, 1, 2);
Show(items);
Item?[] slice = items[3..];
slice[0] = null;
Show(slice);
Show(items);
Array.Fill(copy, new Item(8));
copy[0]!.Value++;
Show(copy);
var clone = (Item?[])copy.Clone();
clone[0] = null;
Show(copy);
Console.WriteLine(Array.IndexOf(items, items[5]));

static void Show(Item?[] items)
{
    foreach (Item? item in items) Console.Write(item is null ? "- " : $"{item.Value} ");
    Console.WriteLine();
}

sealed class Item(int value)
{
    public int Value = value;
}
