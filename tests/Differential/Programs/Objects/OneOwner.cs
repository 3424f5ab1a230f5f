// Objects that are given to constructors, moved out of fields, dropped in chains: what is kept is kept, what goes goes once.
Node? list = null;
for (int i = 0; i < 20000; i++) list = new Node(i, list);
long sum = 0;
for (Node? n = list; n is not null; n = n.Next) sum += n.Value;
Console.WriteLine(sum);
list = Reverse(list);
Console.WriteLine(list!.Value);
(Node? taken, list) = (list, list.Next);
Console.WriteLine($"{taken.Value} {taken.Next!.Value} {list!.Value}");
list = null;
taken = null;

Even? pairs = null;
for (int i = 0; i < 10000; i++) pairs = new Even(i, new Odd(i, pairs));
Console.WriteLine(pairs!.Next.Next!.Number);
pairs = null;

foreach (int when in new[] { 0, 1, 2 })
{
    Node kept = new(7, new Node(8, null));
    try
    {
        Picky picky = new(kept, when);
        Console.WriteLine(picky.First.Value + picky.Second!.Value);
    }
    catch (InvalidOperationException)
    {
        Console.WriteLine($"refused {when}, still {kept.Value} {kept.Next!.Value}");
    }
}

Node a = new(1, new Node(2, new Node(3, null))), alias = a;
Node? x = a.Next;
alias.Next = null;
a.Next = new Node(4, x);
Console.WriteLine($"{a.Next.Value} {a.Next.Next!.Value} {x!.Next!.Value}");
x = a.Next;
a.Next = x;
Console.WriteLine(ReferenceEquals(a.Next, alias.Next));
Node swapped = new(5, null);
(a.Next, swapped.Next) = (swapped.Next, a.Next);
Console.WriteLine($"{a.Next is null} {swapped.Next!.Value}");

Stack stack = new();
for (int i = 0; i < 5; i++) stack.Push(new Node(i, null));
Console.WriteLine($"{stack.Pop()!.Value} {stack.Pop()!.Value} {stack.Count()}");
Console.WriteLine(Walk(stack.Top) + Walk(null));

Both both = new(new Node(1, null));
Console.WriteLine(ReferenceEquals(both.Left, both.Right));

static Node? Reverse(Node? list)
{
    Node? reversed = null;
    while (list is not null)
    {
        Node? next = list.Next;
        list.Next = reversed;
        reversed = list;
        list = next;
    }

    return reversed;
}

static int Walk(Node? node)
{
    int count = 0;
    while (node is not null)
    {
        node = node.Next;
        count++;
    }

    return count;
}

sealed class Node(int value, Node? next)
{
    public int Value = value;
    public Node? Next = next;
}

sealed class Even(int number, Odd next)
{
    public readonly int Number = number;
    public readonly Odd Next = next;
}

sealed class Odd(int number, Even? next)
{
    public readonly int Number = number;
    public readonly Even? Next = next;
}

/// <summary>Fails before it has stored what it gets, after, or not at all.</summary>
sealed class Picky
{
    public readonly Node First;
    public readonly Node? Second;

    public Picky(Node node, int when)
    {
        if (when == 0) throw new InvalidOperationException();
        this.First = node;
        if (when == 1) throw new InvalidOperationException();
        this.Second = node.Next;
    }
}

/// <summary>One argument for two fields.</summary>
sealed class Both(Node node)
{
    public readonly Node Left = node, Right = node;
}

sealed class Stack
{
    public Node? Top;

    public void Push(Node node)
    {
        node.Next = this.Top;
        this.Top = node;
    }

    public Node? Pop()
    {
        Node? node = this.Top;
        this.Top = node?.Next;
        return node;
    }

    public int Count()
    {
        int count = 0;
        for (Node? node = this.Top; node is not null; node = node.Next) count++;
        return count;
    }
}
