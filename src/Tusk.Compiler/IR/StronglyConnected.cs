namespace Tusk.Compiler.IR;

/// <summary>The strongly connected components of a graph, by Tarjan's algorithm without recursion: nodes that reach each other have the same number.</summary>
public sealed class StronglyConnected<T> where T : notnull
{
    readonly Dictionary<T, int> _components = [];
    readonly List<List<T>> _members = [];

    public StronglyConnected(IEnumerable<T> nodes, Func<T, IEnumerable<T>> successors)
    {
        Dictionary<T, (int Index, int Low)> visits = [];
        Stack<T> open = [];
        Stack<(T Node, IEnumerator<T> Next)> path = [];
        foreach (T start in nodes)
        {
            if (visits.ContainsKey(start)) continue;
            Enter(start);
            while (path.TryPeek(out (T Node, IEnumerator<T> Next) top))
            {
                if (!top.Next.MoveNext())
                {
                    path.Pop().Next.Dispose();
                    (int index, int low) = visits[top.Node];
                    if (low == index) this.Close(top.Node, open);
                    if (path.TryPeek(out (T Node, IEnumerator<T> Next) parent)) Lower(parent.Node, low);
                }
                else if (!visits.TryGetValue(top.Next.Current, out (int Index, int Low) visit))
                {
                    Enter(top.Next.Current);
                }
                else if (!_components.ContainsKey(top.Next.Current))
                {
                    Lower(top.Node, visit.Index);
                }
            }
        }

        void Enter(T node)
        {
            visits.Add(node, (visits.Count, visits.Count));
            open.Push(node);
            path.Push((node, successors(node).GetEnumerator()));
        }

        void Lower(T node, int low)
        {
            (int index, int own) = visits[node];
            if (low < own) visits[node] = (index, low);
        }
    }

    /// <summary>The nodes of each component. Components that one leads to come before it.</summary>
    public IReadOnlyList<IReadOnlyList<T>> Members => _members;

    /// <summary>How many nodes the component of a node has; one where the graph does not have it.</summary>
    public int SizeOf(T node) => _components.TryGetValue(node, out int component) ? _members[component].Count : 1;

    /// <summary>The number of a node's component, from 0. Components that it leads to have smaller ones.</summary>
    public int ComponentOf(T node) => _components[node];

    void Close(T root, Stack<T> open)
    {
        List<T> members = [];
        T node;
        do
        {
            node = open.Pop();
            _components.Add(node, _members.Count);
            members.Add(node);
        }
        while (!node.Equals(root));
        _members.Add(members);
    }
}
