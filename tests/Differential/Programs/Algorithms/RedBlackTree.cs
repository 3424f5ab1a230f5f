// A left-leaning red-black tree with generic keys: insertion, order, height.
var tree = new Tree<int, string>();
for (int i = 0; i < 200; i++) tree.Put(i * 73 % 211, $"v{i}");
int previous = -1, count = 0;
bool ordered = true;
foreach ((int key, _) in tree.Walk())
{
    ordered &= key > previous;
    previous = key;
    count++;
}

Console.WriteLine($"{ordered} {count} {tree.Height <= 16} {tree.Get(73)} {tree.Get(500) ?? "none"}");
tree.Put(73, "again");
Console.WriteLine(tree.Get(73));

sealed class Tree<TKey, TValue> where TKey : struct, IComparable<TKey> where TValue : class
{
    sealed class Node(TKey key, TValue value)
    {
        public readonly TKey Key = key;
        public TValue Value = value;
        public Node? Left, Right;
        public bool IsRed = true;
    }

    Node? _root;

    public int Height => HeightOf(_root);

    public TValue? Get(TKey key)
    {
        Node? node = _root;
        while (node is not null)
        {
            int order = key.CompareTo(node.Key);
            if (order == 0) return node.Value;
            node = order < 0 ? node.Left : node.Right;
        }

        return null;
    }

    public void Put(TKey key, TValue value)
    {
        _root = Put(_root, key, value);
        _root.IsRed = false;
    }

    static Node Put(Node? node, TKey key, TValue value)
    {
        if (node is null) return new(key, value);
        int order = key.CompareTo(node.Key);
        if (order < 0) node.Left = Put(node.Left, key, value);
        else if (order > 0) node.Right = Put(node.Right, key, value);
        else node.Value = value;
        if (IsRed(node.Right) && !IsRed(node.Left)) node = RotateLeft(node);
        if (IsRed(node.Left) && IsRed(node.Left!.Left)) node = RotateRight(node);
        if (IsRed(node.Left) && IsRed(node.Right))
        {
            node.IsRed = true;
            node.Left!.IsRed = node.Right!.IsRed = false;
        }

        return node;
    }

    static bool IsRed(Node? node) => node is { IsRed: true };

    static Node RotateLeft(Node node)
    {
        Node right = node.Right!;
        node.Right = right.Left;
        right.Left = node;
        (right.IsRed, node.IsRed) = (node.IsRed, true);
        return right;
    }

    static Node RotateRight(Node node)
    {
        Node left = node.Left!;
        node.Left = left.Right;
        left.Right = node;
        (left.IsRed, node.IsRed) = (node.IsRed, true);
        return left;
    }

    static int HeightOf(Node? node) => node is null ? 0 : 1 + Math.Max(HeightOf(node.Left), HeightOf(node.Right));

    public IEnumerable<(TKey, TValue)> Walk()
    {
        Stack<Node> path = new();
        for (Node? node = _root; node is not null || path.Count > 0; node = node.Right)
        {
            for (; node is not null; node = node.Left) path.Push(node);
            node = path.Pop();
            yield return (node.Key, node.Value);
        }
    }
}
