// target: module
// A child that knows its parent, and the parent its children.
[Module(License = License.GPL)]
sealed class Family : Module
{
    public Family()
    {
        var parent = new Node(null);
        parent.Children.Add(new Node(parent));
        Log.Info($"{parent.Children.Count}");
    }
}

sealed class Node(Node? parent)
{
    public List<Node> Children { get; } = [];
    public bool IsRoot => parent is null;
}
