using System.Collections.Immutable;
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
        var edges = new ImmutableArray<Block>[ids];
        this.Blocks = ReversePostorder(function.Entry, edges);
        for (int i = 0; i < this.Blocks.Count; i++) _orderOf[this.Blocks[i].Id] = i;
        _predecessors = new List<int>[this.Blocks.Count];
        for (int i = 0; i < _predecessors.Length; i++) _predecessors[i] = [];
        for (int i = 0; i < this.Blocks.Count; i++)
            foreach (Block successor in edges[this.Blocks[i].Id])
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
    public static ImmutableArray<Block> Edges(Block block) =>
        block.Unwind is not null && block.MayThrow ? block.Terminator.Successors.Add(block.Unwind) : block.Terminator.Successors;

    /// <param name="entry">Where control comes in.</param>
    /// <param name="edges">Gets those of each reachable block, by its id.</param>
    static List<Block> ReversePostorder(Block entry, ImmutableArray<Block>[] edges)
    {
        List<Block> order = [];
        Stack<(Block Block, int Open)> stack = new();
        Enter(entry);
        while (stack.TryPop(out (Block Block, int Open) top))
        {
            if (top.Open == 0)
            {
                order.Add(top.Block);
                continue;
            }

            // The last edge first: so the blocks of a condition come in their order.
            stack.Push((top.Block, top.Open - 1));
            Block next = edges[top.Block.Id][top.Open - 1];
            if (edges[next.Id].IsDefault) Enter(next);
        }

        order.Reverse();
        return order;

        void Enter(Block block)
        {
            ImmutableArray<Block> own = edges[block.Id] = Edges(block);
            stack.Push((block, own.Length));
        }
    }
}
