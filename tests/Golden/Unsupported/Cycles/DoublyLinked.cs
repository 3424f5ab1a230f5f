[Module(License = License.GPL)]
sealed class Driver : Module
{
    public Driver()
    {
        var list = new Chain();
        list.Push(1);
        list.Push(2);
        list.Append(3);
        Log.Info($"{list.First}");
    }
}

sealed class Chain
{
    Node? _head;

    public int First => _head?.Value ?? 0;

    public void Push(int value)
    {
        var node = new Node { Value = value, Next = _head };
        if (_head is not null) _head.Previous = node; // TUSK0702
        _head = node;
    }

    public void Append(int value)
    {
        var node = new Node { Value = value };
        var last = _head;
        while (last?.Next is not null) last = last.Next;
        if (last is null) return;
        last.Next = node;
        node.Previous = last; // TUSK0702
    }
}

sealed class Node
{
    public int Value;
    public Node? Next;
    public Node? Previous;
}
