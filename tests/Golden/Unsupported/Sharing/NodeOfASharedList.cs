[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly MiscDevice _device = MiscDevice.Register("driver", new Node(new Node(null)), static node => new NodeFile(node));
}

sealed class NodeFile(Node first) : CharFile
{
    public override nuint Write(UserReader user, long position)
    {
        for (Node? node = first; node is not null; node = node.Next) node.Mark = user.Read<byte>().Trust(); // TUSK0700
        return 2;
    }
}

sealed class Node(Node? next)
{
    public Node? Next => next;
    public byte Mark;
}
