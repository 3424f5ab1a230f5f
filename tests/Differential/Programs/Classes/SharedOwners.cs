// Objects with several owners: in lists, closures, fields, arrays and statics at once; the last one to let go decides.
var item = new Item("shared");
List<Item> list = [item, item];
Item[] array = [item];
Func<string> name = () => item.Name;
Registry.Last = item;
item = new Item("other");
list.Clear();
array[0] = item;
Console.WriteLine($"{name()} {array[0].Name} {Registry.Last.Name}");
var a = new Owner(Registry.Last);
var b = new Owner(a.Item) { Next = a };
a = new Owner(b.Next.Item);
Registry.Last = null;
Console.WriteLine(a.Item.Name + b.Next!.Item.Name);
b.Next = null;
Console.WriteLine(Pass(a.Item, a.Item).Name);
Item first = a.Item;
a = null!;
Console.WriteLine(first.Name);
Stack<Item> stack = new();
for (int i = 0; i < 3; i++) stack.Push(new Item($"{i}"));
Item popped = stack.Pop();
stack.Push(popped);
stack.Push(stack.Peek());
Console.WriteLine(stack.Pop().Name + stack.Pop().Name + stack.Count);

static Item Pass(Item x, Item y)
{
    Item kept = x;
    x = y = new Item("local");
    return ReferenceEquals(x, y) ? kept : y;
}

sealed record Item(string Name);

sealed class Owner(Item item)
{
    public Item Item => item;
    public Owner? Next;
}

static class Registry
{
    public static Item? Last;
}
