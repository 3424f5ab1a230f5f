using Tusk.Compiler.IR;

namespace Tusk.Compiler.Dataflow;

/// <summary>The reachable blocks of a function in reverse postorder, and their edges. Unwind edges count where the block may throw.</summary>
public sealed class ControlFlow
{
    readonly int[] _orderOf;
    readonly List<int>[] _predecessors;

    public ControlFlow(Function function)
    {
        int ids = function.Blocks.Max(static b => b.Id) + 1;
        _orderOf = new int[ids];
        Array.Fill(_orderOf, -1);
        this.Blocks = ReversePostorder(function.Entry, ids);
        for (int i = 0; i < this.Blocks.Count; i++) _orderOf[this.Blocks[i].Id] = i;
        _predecessors = new List<int>[this.Blocks.Count];
        for (int i = 0; i < _predecessors.Length; i++) _predecessors[i] = [];
        for (int i = 0; i < this.Blocks.Count; i++)
            foreach (Block successor in Edges(this.Blocks[i]))
            {
                List<int> from = _predecessors[_orderOf[successor.Id]];
                if (from.Count == 0 || from[^1] != i) from.Add(i);
            }
    }

    /// <summary>Reachable blocks; the entry is the first.</summary>
    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>Position in <see cref="Blocks"/>, −1 for an unreachable block.</summary>
    public int OrderOf(Block block) => block.Id < _orderOf.Length ? _orderOf[block.Id] : -1;

    public bool IsReachable(Block block) => this.OrderOf(block) >= 0;

    /// <summary>Positions of the blocks with an edge to the one at <paramref name="order"/>.</summary>
    public IReadOnlyList<int> Predecessors(int order) => _predecessors[order];

    /// <summary>Successors, then the unwind target where the block may throw.</summary>
    public static IEnumerable<Block> Edges(Block block)
    {
        foreach (Block successor in block.Terminator.Successors) yield return successor;
        if (block.Unwind is not null && block.MayThrow) yield return block.Unwind;
    }

    static List<Block> ReversePostorder(Block entry, int ids)
    {
        var seen = new bool[ids];
        List<Block> order = [];
        Stack<(Block Block, Stack<Block> Open)> stack = new();
        seen[entry.Id] = true;
        stack.Push((entry, new(Edges(entry))));
        while (stack.TryPeek(out (Block Block, Stack<Block> Open) top))
        {
            if (!top.Open.TryPop(out Block? next))
            {
                order.Add(top.Block);
                stack.Pop();
                continue;
            }

            if (seen[next.Id]) continue;
            seen[next.Id] = true;
            stack.Push((next, new(Edges(next))));
        }

        order.Reverse();
        return order;
    }
}
