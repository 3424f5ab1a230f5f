// What is not what Unsupported/Cycles has, but looks like it.
[Module(License = License.GPL)]
sealed class Driver : Module
{
    public Driver()
    {
        Lists();
        Trees();
        Heaps();
        Collections();
        Pairs();
        Closures();
        Pools();
    }

    static void Lists()
    {
        var chain = new Chain();
        for (int i = 0; i < 4; i++)
        {
            chain.Push(i);
            chain.Append(i);
        }

        chain.Remove(2);
        chain.Reverse();
        chain.Replace(5);
        var other = new Chain();
        other.Push(1);
        chain.Merge(other);
        chain.MoveFirst();
        Log.Info($"{chain.Count} {Link.Chained(3).Value}");
    }

    static void Trees()
    {
        var tree = new Tree();
        foreach (int value in (ReadOnlySpan<int>)[4, 1, 3, 2]) tree.Add(value);
        tree.Turn();
        var expression = new Sum(new Sum(new Number(1), new Number(2)), new Number(3));
        Log.Info($"{tree.Depth} {expression.Value}");
    }

    static void Heaps()
    {
        Pairing? heap = null;
        for (int i = 3; i > 0; i--) heap = Pairing.Meld(heap, new Pairing(i));
        Log.Info($"{heap!.Least}");
    }

    static void Collections()
    {
        Dictionary<int, Item> items = [];
        Queue<Item> queue = new();
        Item? last = null;
        for (int i = 0; i < 5; i++)
        {
            var item = new Item(i, last);
            items.Add(i, item);
            queue.Enqueue(item);
            last = item;
        }

        int sum = 0;
        foreach (Item item in items.Values) sum += item.Number;
        var row = new Link[4];
        for (int i = 0; i < row.Length; i++) row[i] = new Link { Value = i };
        for (int i = 1; i < row.Length; i++) row[i - 1].Next = row[i];
        Log.Info($"{sum} {queue.Count} {row[0].Next!.Value} {last!.Before!.Number}");
    }

    static void Pairs()
    {
        var left = new Peer();
        var right = new Peer();
        var third = new Peer();
        left.Other = right;
        right.Other = third;
        // It points elsewhere before it is pointed at.
        left.Other = null;
        third.Other = left;
        Swap(ref left, ref right);
        var allowed = new Allowed();
        allowed.Own = allowed;
        var side = new Side();
        side.Friend = new Side();
        side.Friend.Friend = side;
        Log.Info($"{left.Other is null} {allowed.Own is null} {side.Friend is null}");
    }

    static void Swap(ref Peer one, ref Peer other) => (one, other) = (other, one);

    static void Closures()
    {
        int runs = 0;
        var button = new Button();
        var counter = new Counter();
        button.Pressed += () => runs++;
        button.Pressed += counter.Count;
        button.Press();
        new Panel(button).Use();
        Log.Info($"{runs} {Total(4)}");

        [MaxDepth(16)]
        static int Total(int n) => n == 0 ? 0 : n + Total(n - 1);
    }

    static void Pools()
    {
        var pool = new Pool();
        pool.Fill();
        Entry entry = pool.Take();
        entry.Use();
        pool.Give(entry);
    }
}

sealed class Link
{
    public int Value;
    public Link? Next;

    public static Link Chained(int count)
    {
        Link first = new(), last = first;
        for (int i = 0; i < count; i++)
        {
            Link next = new() { Value = i };
            last.Next = next;
            last = next;
        }

        return first;
    }
}

sealed class Chain
{
    Link? _first;

    public int Count
    {
        get
        {
            int count = 0;
            for (Link? link = _first; link is not null; link = link.Next) count++;
            return count;
        }
    }

    public void Push(int value) => _first = new Link { Value = value, Next = _first };

    public void Append(int value)
    {
        var added = new Link { Value = value };
        if (_first is null)
        {
            _first = added;
            return;
        }

        Link last = _first;
        while (last.Next is { } next) last = next;
        last.Next = added;
    }

    public void Remove(int value)
    {
        Link? before = null;
        for (Link? link = _first; link is not null; before = link, link = link.Next)
        {
            if (link.Value != value) continue;
            if (before is null) _first = link.Next;
            else before.Next = link.Next;
            link.Next = null;
            return;
        }
    }

    public void Reverse()
    {
        Link? done = null, link = _first;
        while (link is not null)
        {
            Link? next = link.Next;
            link.Next = done;
            done = link;
            link = next;
        }

        _first = done;
    }

    public void Replace(int value)
    {
        Link? old = _first;
        _first = new Link { Value = value };
        _first.Next = old;
    }

    public void Merge(Chain other)
    {
        _first = Merged(_first, other._first);
        other._first = null;
    }

    public void MoveFirst()
    {
        if (_first is not { Next: { } second } first) return;
        first.Next = second.Next;
        second.Next = first;
        _first = second;
    }

    [MaxDepth(16)]
    static Link? Merged(Link? a, Link? b)
    {
        if (a is null) return b;
        if (b is null) return a;
        if (a.Value <= b.Value)
        {
            a.Next = Merged(a.Next, b);
            return a;
        }

        b.Next = Merged(a, b.Next);
        return b;
    }
}

sealed class Tree
{
    Branch? _root;

    public int Depth => DepthOf(_root);

    public void Add(int value)
    {
        if (_root is null) _root = new Branch(value);
        else _root.Add(value);
    }

    public void Turn()
    {
        if (_root is { Left: not null }) _root = RotatedRight(_root);
        _root = Balanced(_root);
    }

    static Branch RotatedRight(Branch top)
    {
        Branch left = top.Left!;
        top.Left = left.Right;
        left.Right = top;
        return left;
    }

    [MaxDepth(16)]
    static Branch? Balanced(Branch? branch)
    {
        if (branch is null) return null;
        branch.Left = Balanced(branch.Left);
        branch.Right = Balanced(branch.Right);
        return DepthOf(branch.Left) > DepthOf(branch.Right) + 1 ? RotatedRight(branch) : branch;
    }

    [MaxDepth(16)]
    static int DepthOf(Branch? branch) => branch is null ? 0 : 1 + Math.Max(DepthOf(branch.Left), DepthOf(branch.Right));
}

sealed class Branch(int value)
{
    public Branch? Left { get; set; }
    public Branch? Right { get; set; }

    [MaxDepth(16)]
    public void Add(int other)
    {
        if (other < value)
        {
            if (this.Left is null) this.Left = new Branch(other);
            else this.Left.Add(other);
        }
        else if (this.Right is null)
        {
            this.Right = new Branch(other);
        }
        else
        {
            this.Right.Add(other);
        }
    }
}

abstract class Expression
{
    public abstract int Value { get; }
}

sealed class Number(int value) : Expression
{
    public override int Value => value;
}

/// <summary>Made of what was there before it.</summary>
sealed class Sum(Expression left, Expression right) : Expression
{
    public override int Value
    {
        [MaxDepth(16)] get => left.Value + right.Value;
    }
}

sealed class Pairing(int value)
{
    Pairing? _child;
    Pairing? _sibling;

    public int Least => value;

    public static Pairing Meld(Pairing? a, Pairing b)
    {
        if (a is null) return b;
        if (a.Least < b.Least)
        {
            b._sibling = a._child;
            a._child = b;
            return a;
        }

        a._sibling = b._child;
        b._child = a;
        return b;
    }
}

sealed class Item(int number, Item? before)
{
    public int Number => number;
    public Item? Before => before;
}

sealed class Peer
{
    public Peer? Other;
}

sealed class Allowed
{
    [AllowsCycle("it goes on purpose never")]
    public Allowed? Own;
}

[AllowsCycle("whoever makes two sides takes them apart")]
sealed class Side
{
    public Side? Friend { get; set; }
}

sealed class Button
{
    public event Action? Pressed;

    public void Press() => this.Pressed?.Invoke();
}

sealed class Counter
{
    int _count;

    public void Count() => _count++;
}

/// <summary>Gives itself to what keeps it no longer than a call.</summary>
sealed class Panel(Button button)
{
    int _uses;

    public void Use()
    {
        Run(this.Count);
        Run(() => _uses++);
        button.Press();
    }

    static void Run(Action action) => action();

    void Count() => _uses++;
}

/// <summary>What is taken out of it knows it, what is in it does not.</summary>
sealed class Pool
{
    readonly Entry?[] _free = new Entry?[4];
    int _count;

    public void Fill() => _free[_count++] = new Entry();

    public Entry Take()
    {
        Entry entry = _free[--_count]!;
        _free[_count] = null;
        entry.Pool = this;
        return entry;
    }

    public void Give(Entry entry)
    {
        entry.Pool = null;
        _free[_count++] = entry;
    }
}

sealed class Entry
{
    int _uses;

    public Pool? Pool { get; set; }

    public void Use() => _uses++;
}
