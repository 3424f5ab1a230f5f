// A least-recently-used cache: a dictionary of linked-list nodes.
var cache = new Cache(3);
foreach (string key in (string[])["a", "b", "c", "a", "d", "b", "a", "e"])
    Console.WriteLine($"{key} {(cache.Get(key[0]) is { } hit ? hit : cache.Put(key[0], $"value of {key}"))} {cache.Order()}");

sealed class Cache(int capacity)
{
    readonly Dictionary<int, LinkedListNode<Entry>> _entries = [];
    readonly LinkedList<Entry> _order = new();

    public string? Get(int key)
    {
        if (!_entries.TryGetValue(key, out LinkedListNode<Entry>? node)) return null;
        _order.Remove(node);
        _order.AddFirst(node);
        return node.Value.Value;
    }

    public string Put(int key, string value)
    {
        if (_entries.Count == capacity)
        {
            _entries.Remove(_order.Last!.Value.Key);
            _order.RemoveLast();
        }

        _entries[key] = _order.AddFirst(new Entry(key, value));
        return "miss";
    }

    public string Order()
    {
        string text = "";
        for (LinkedListNode<Entry>? node = _order.First; node is not null; node = node.Next) text += (char)node.Value.Key;
        return text;
    }

    readonly record struct Entry(int Key, string Value);
}
