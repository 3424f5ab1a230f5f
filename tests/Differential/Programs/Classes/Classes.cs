// Objects: identity, sharing, fields, null, linked structure, properties.
Node? list = null;
for (int i = 0; i < 5; i++) list = new Node(i) { Next = list };
for (Node? node = list; node is not null; node = node.Next) Console.Write($"{node.Value} ");
Console.WriteLine();
list = Reverse(list);
Console.WriteLine($"{list!.Value} {list.Next?.Value ?? -1} {Count(list)} {Count(null)}");
Account first = new("a") { Balance = 10 };
Account second = first;
second.Balance += 5;
Console.WriteLine($"{first.Balance} {ReferenceEquals(first, second)} {first == new Account("a")} {first.Name}");
Tree tree = new();
foreach (int value in (ReadOnlySpan<int>)[50, 20, 70, 10, 30, 60, 80, 20]) Console.Write($"{tree.Insert(value)} ");
Console.WriteLine();
tree.Print();
Console.WriteLine($"{tree.Count} {tree.Depth}");
try
{
    Node? nothing = Find(list, 42);
    Console.WriteLine(nothing!.Value);
}
catch (NullReferenceException)
{
    Console.WriteLine("42 is not in the list");
}

static Node? Reverse(Node? list)
{
    Node? result = null;
    while (list is not null)
    {
        Node? next = list.Next;
        list.Next = result;
        result = list;
        list = next;
    }

    return result;
}

static int Count(Node? list)
{
    int count = 0;
    for (; list is not null; list = list.Next) count++;
    return count;
}

static Node? Find(Node? list, int value)
{
    while (list is not null && list.Value != value) list = list.Next;
    return list;
}

sealed class Node(int value)
{
    public int Value { get; } = value;
    public Node? Next { get; set; }
}

sealed class Account(string name)
{
    public string Name => name;
    public long Balance { get; set; }
}

sealed class Tree
{
    sealed class Leaf(int value)
    {
        public readonly int Value = value;
        public Leaf? Left, Right;
    }

    Leaf? _root;

    public int Count { get; private set; }
    public int Depth { get; private set; }

    public bool Insert(int value)
    {
        ref Leaf? place = ref _root;
        int depth = 1;
        while (place is not null)
        {
            if (place.Value == value) return false;
            if (value < place.Value) place = ref place.Left;
            else place = ref place.Right;
            depth++;
        }

        place = new(value);
        this.Count++;
        this.Depth = Math.Max(this.Depth, depth);
        return true;
    }

    public void Print()
    {
        Leaf?[] pending = new Leaf?[8];
        int count = 0;
        Leaf? current = _root;
        while (current is not null || count > 0)
        {
            for (; current is not null; current = current.Left) pending[count++] = current;
            current = pending[--count]!;
            Console.Write($"{current.Value} ");
            current = current.Right;
        }

        Console.WriteLine();
    }
}
