using Tusk.Compiler.IR;

namespace Tusk.Compiler.Dataflow;

/// <summary>
/// Which blocks does every way from the entry to a block go through? An unwind edge is a way too, so what has run of a dominator is only known
/// to be all of it where the dominated block is no handler.
/// </summary>
public sealed class Dominators
{
    readonly ControlFlow _flow;
    readonly int[] _parent;
    readonly List<int>[] _children;

    /// <summary>Numbers of a walk over the tree: a subtree is an interval.</summary>
    readonly int[] _first, _last;

    public Dominators(ControlFlow flow)
    {
        _flow = flow;
        int count = flow.Blocks.Count;
        _parent = new int[count];
        Array.Fill(_parent, -1);
        _parent[0] = 0;
        for (bool again = true; again;)
        {
            again = false;
            for (int i = 1; i < count; i++)
            {
                int parent = -1;
                foreach (int from in flow.Predecessors(i))
                    if (_parent[from] >= 0) parent = parent < 0 ? from : this.Common(parent, from);
                if (_parent[i] == parent) continue;
                _parent[i] = parent;
                again = true;
            }
        }

        _children = new List<int>[count];
        for (int i = 0; i < count; i++) _children[i] = [];
        for (int i = 1; i < count; i++) _children[_parent[i]].Add(i);
        _first = new int[count];
        _last = new int[count];
        this.Number();
    }

    /// <summary>Positions of the blocks that the one at <paramref name="order"/> dominates immediately.</summary>
    public IReadOnlyList<int> Children(int order) => _children[order];

    /// <summary>Position of the immediate dominator; of the entry itself for the entry.</summary>
    public int ParentOf(int order) => _parent[order];

    public bool Dominates(int upper, int lower) => _first[upper] <= _first[lower] && _last[lower] <= _last[upper];

    public bool Dominates(Block upper, Block lower) => this.Dominates(_flow.OrderOf(upper), _flow.OrderOf(lower));

    int Common(int a, int b)
    {
        while (a != b)
        {
            if (a > b) a = _parent[a];
            else b = _parent[b];
        }

        return a;
    }

    void Number()
    {
        int next = 0;
        Stack<(int Order, int Child)> stack = new([(0, 0)]);
        while (stack.TryPop(out (int Order, int Child) top))
        {
            if (top.Child == 0) _first[top.Order] = next++;
            if (top.Child < _children[top.Order].Count)
            {
                stack.Push((top.Order, top.Child + 1));
                stack.Push((_children[top.Order][top.Child], 0));
            }
            else _last[top.Order] = next++;
        }
    }
}
