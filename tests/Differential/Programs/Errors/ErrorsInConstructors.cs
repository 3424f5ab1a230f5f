// A constructor that fails leaves no object behind: what it made is given up, base and derived.
for (int stage = 0; stage < 5; stage++)
{
    try
    {
        Derived made = new(stage);
        Console.WriteLine($"made {made.Name}");
    }
    catch (InvalidOperationException e)
    {
        Console.WriteLine($"failed: {e.Message}");
    }
}

Holder? kept = null;
try
{
    kept = new Holder { Part = new Derived(0), Other = new Derived(3) };
}
catch (InvalidOperationException e)
{
    Console.WriteLine(e.Message);
}

Console.WriteLine(kept is null);
try
{
    Derived[] many = [new(0), new(0), new(2)];
    Console.WriteLine(many.Length);
}
catch (InvalidOperationException e)
{
    Console.WriteLine(e.Message);
}

class Base
{
    readonly int[] _memory = new int[4];

    protected Base(int stage)
    {
        if (stage == 1) throw new InvalidOperationException("base");
        _memory[0] = stage;
    }

    public int First => _memory[0];
}

sealed class Derived : Base
{
    readonly string _name = "derived";
    readonly Node _node = new(new Node(null));

    public Derived(int stage) : base(Check(stage))
    {
        if (stage == 3) throw new InvalidOperationException("derived");
        _node = new(_node);
    }

    public string Name => _name + (_node.Next is null ? "" : "+");

    static int Check(int stage) => stage == 2 ? throw new InvalidOperationException("argument") : stage;
}

sealed class Node(Node? next)
{
    public Node? Next => next;
}

sealed class Holder
{
    public Derived? Part { get; init; }
    public Derived? Other { get; init; }
}
