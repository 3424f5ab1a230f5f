using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;

namespace Tusk.Compiler.Lowering;

/// <summary>Order, dominators and natural loops of a function's reachable blocks, unwind edges included.</summary>
sealed class ControlFlow
{
    readonly Dictionary<Block, int> _order = [];
    readonly Dictionary<Block, Block> _dominator = [];
    readonly Dictionary<Block, HashSet<Block>> _loops = [];
    readonly Dictionary<Block, List<Block>> _predecessors = [];

    public ControlFlow(Function function)
    {
        var post = new List<Block>();
        Visit(function.Entry, [], post);
        post.Reverse();
        this.Blocks = post;
        for (int i = 0; i < post.Count; i++) _order.Add(post[i], i);
        foreach (Block block in post) _predecessors.Add(block, []);
        foreach (Block block in post)
            foreach (Block successor in SuccessorsOf(block))
                _predecessors[successor].Add(block);
        this.FindDominators();
        this.FindLoops();
    }

    /// <summary>Reverse postorder.</summary>
    public List<Block> Blocks { get; }

    public int OrderOf(Block block) => _order[block];

    public Block? DominatorOf(Block block) => _dominator.GetValueOrDefault(block);

    /// <summary>Blocks that lead here, each once.</summary>
    public List<Block> PredecessorsOf(Block block) => _predecessors[block];

    /// <summary>The blocks of the loop whose header this is; null when it is none.</summary>
    public HashSet<Block>? LoopOf(Block header) => _loops.GetValueOrDefault(header);

    public bool Dominates(Block upper, Block? lower)
    {
        for (; lower is not null; lower = this.DominatorOf(lower))
            if (lower == upper)
                return true;
        return false;
    }

    public static IEnumerable<Block> SuccessorsOf(Block block)
    {
        IEnumerable<Block> all = block.Terminator.Successors;
        if (block.Unwind is { } unwind && block.MayThrow) all = all.Append(unwind);
        return all.Distinct();
    }

    static void Visit(Block entry, HashSet<Block> seen, List<Block> post)
    {
        // An explicit stack: generated code can be deep.
        var stack = new Stack<(Block Block, Queue<Block> Ahead)>();
        seen.Add(entry);
        stack.Push((entry, new Queue<Block>(SuccessorsOf(entry).Reverse())));
        while (stack.TryPeek(out var top))
        {
            if (top.Ahead.TryDequeue(out Block? next))
            {
                if (seen.Add(next)) stack.Push((next, new Queue<Block>(SuccessorsOf(next).Reverse())));
                continue;
            }
            post.Add(top.Block);
            stack.Pop();
        }
    }

    void FindDominators()
    {
        bool changed = true;
        while (changed)
        {
            changed = false;
            foreach (Block block in this.Blocks.Skip(1))
            {
                Block? dominator = null;
                foreach (Block predecessor in _predecessors[block])
                {
                    if (predecessor != this.Blocks[0] && !_dominator.ContainsKey(predecessor)) continue;
                    dominator = dominator is null ? predecessor : this.Common(dominator, predecessor);
                }
                if (dominator is null || _dominator.GetValueOrDefault(block) == dominator) continue;
                _dominator[block] = dominator;
                changed = true;
            }
        }
    }

    Block Common(Block a, Block b)
    {
        while (a != b)
        {
            if (_order[a] > _order[b]) a = _dominator[a];
            else b = _dominator[b];
        }
        return a;
    }

    void FindLoops()
    {
        foreach (Block latch in this.Blocks)
        {
            foreach (Block header in SuccessorsOf(latch))
            {
                if (!this.Dominates(header, latch)) continue;
                if (!_loops.TryGetValue(header, out HashSet<Block>? loop)) _loops.Add(header, loop = [header]);
                var work = new Stack<Block>([latch]);
                while (work.TryPop(out Block? block))
                {
                    if (!loop.Add(block)) continue;
                    foreach (Block predecessor in _predecessors[block]) work.Push(predecessor);
                }
            }
        }
    }
}
