using Tusk.Compiler.IR;

namespace Tusk.Compiler.Dataflow;

/// <summary>A natural loop: a header that dominates the blocks from which control comes back to it, and all on the way there.</summary>
/// <param name="Header">Position of the header in <see cref="ControlFlow.Blocks"/>.</param>
/// <param name="Blocks">Positions of all its blocks, the header's too.</param>
public sealed record Loop(int Header, BitSet Blocks);

/// <summary>The natural loops of a function, one for each header. A cycle without a dominating header is none.</summary>
public sealed class Loops
{
    readonly Dictionary<int, Loop> _byHeader = [];

    public Loops(ControlFlow flow, Dominators dominators)
    {
        for (int latch = 0; latch < flow.Blocks.Count; latch++)
            foreach (Block successor in ControlFlow.Edges(flow.Blocks[latch]))
            {
                int header = flow.OrderOf(successor);
                if (!dominators.Dominates(header, latch)) continue;
                if (!_byHeader.TryGetValue(header, out Loop? loop)) _byHeader.Add(header, loop = new Loop(header, new BitSet(flow.Blocks.Count)));
                loop.Blocks[header] = true;
                Stack<int> work = new([latch]);
                while (work.TryPop(out int block))
                {
                    if (loop.Blocks[block]) continue;
                    loop.Blocks[block] = true;
                    foreach (int from in flow.Predecessors(block)) work.Push(from);
                }
            }
    }

    /// <summary>By position of the header: an outer loop comes before the loops in it.</summary>
    public IEnumerable<Loop> All => _byHeader.Values.OrderBy(static l => l.Header);

    public Loop? At(int header) => _byHeader.GetValueOrDefault(header);
}
