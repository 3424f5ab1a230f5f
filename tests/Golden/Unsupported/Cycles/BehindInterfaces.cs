[Module(License = License.GPL)]
sealed class Driver : Module
{
    public Driver()
    {
        INode root = new Root();
        INode leaf = new Leaf();
        leaf.Attach(root);
        root.Attach(leaf); // TUSK0702
        Log.Info($"{root.Depth} {leaf.Depth}");
    }
}

interface INode
{
    int Depth { get; }

    void Attach(INode other);
}

sealed class Root : INode
{
    readonly List<INode> _nodes = [];

    public int Depth => _nodes.Count;

    public void Attach(INode other) => _nodes.Add(other);
}

sealed class Leaf : INode
{
    INode? _root;

    public int Depth => _root is null ? 0 : 1;

    public void Attach(INode other) => _root = other;
}
