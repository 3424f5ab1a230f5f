using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.Metadata;
using Tusk.Diagnostics;

namespace Tusk.Compiler.Import;

/// <summary>stackalloc that a loop would run again.</summary>
static class RepeatedStackAllocation
{
    /// <summary>A buffer of the frame is one buffer: in a loop, a span kept from an earlier round would see the next one's.</summary>
    public static void Refuse(BodyContext body)
    {
        foreach (Block block in body.Function.Blocks)
        {
            int at = block.Instructions.FindIndex(static i => i is StackAllocate);
            if (at < 0 || !ReachesItself(block)) continue;
            var refusal = new Call(body.Symbols.RefusalOf(new RefusedException(Catalogue.StackAllocationInLoop)), []) { Span = block.Instructions[at].Span };
            block.Instructions.Insert(at, refusal);
        }
    }

    static bool ReachesItself(Block block)
    {
        var seen = new HashSet<Block>();
        var pending = new Stack<Block>(block.Successors);
        while (pending.TryPop(out Block? next))
        {
            if (next == block) return true;
            if (!seen.Add(next)) continue;
            foreach (Block successor in next.Successors) pending.Push(successor);
            if (next.Unwind is { } handler) pending.Push(handler);
        }

        return false;
    }
}
