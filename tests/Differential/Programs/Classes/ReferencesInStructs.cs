// Structs that hold references: copied, in arrays, in tuples, in other structs, returned, boxed never.
var one = new Item("one");
Pair pair = new() { First = one, Second = new Item("two") };
Pair copy = pair;
copy.First = new Item("three");
Console.WriteLine($"{pair.First!.Name} {copy.First.Name} {ReferenceEquals(pair.Second, copy.Second)}");
Pair[] pairs = new Pair[3];
pairs[0] = pair;
pairs[1] = pairs[0];
pairs[1].Second = null;
Console.WriteLine($"{pairs[0].Second?.Name} {pairs[1].Second?.Name ?? "none"} {pairs[2].First?.Name ?? "none"}");
(Item, Pair) tuple = (new Item("t"), copy);
tuple.Item2.First = tuple.Item1;
Console.WriteLine(tuple.Item2.First.Name + copy.First.Name);
Outer outer = Make("in");
Console.WriteLine(outer.Inner.First!.Name + outer.Inner.Second!.Name);
outer = default;
Console.WriteLine(outer.Inner.First is null);
Swap(ref pairs[0].First, ref pairs[0].Second);
Console.WriteLine(pairs[0].First!.Name + pairs[0].Second!.Name);
Pair? maybe = pairs[0];
Console.WriteLine(maybe?.First?.Name);
maybe = null;
Console.WriteLine(maybe?.First?.Name ?? "nothing");
Consume(pairs);
Console.WriteLine(pairs[0].First?.Name ?? "gone");

static Outer Make(string name) => new() { Inner = new Pair { First = new Item(name), Second = new Item(name + "2") } };

static void Swap(ref Item? a, ref Item? b) => (a, b) = (b, a);

static void Consume(Span<Pair> pairs)
{
    foreach (ref Pair pair in pairs) pair = default;
}

sealed class Item(string name)
{
    public string Name => name;
}

struct Pair
{
    public Item? First, Second;
}

struct Outer
{
    public int Number;
    public Pair Inner;
}
