using Tusk.Compiler.Dataflow;
using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes.ReferenceCounts;

/// <summary>
/// A local that gets one object after another lets each go after its last use, not when the next is there: memory is used again while it is warm, and
/// half as much of it. The counts follow from the assignment of null. Before ⇒ after:
/// <code>
/// loop: t = call Make(); call Use(t); goto loop   ⇒   loop: t = call Make(); call Use(t); t = copy null; goto loop
/// </code>
/// </summary>
sealed class DropAtLastUse
{
    readonly MaybeOwned _held;
    readonly LiveLocals _live;
    readonly NeededBy _needed;
    readonly List<Local> _replaced;

    /// <summary>What any release may leave dangling: while one of these is in use, nothing is dropped that was not before.</summary>
    readonly BitSet _onMemory;
    readonly List<(Block Block, int At, Local Local)> _drops = [];

    DropAtLastUse(Function function, MaybeOwned held, List<Local> replaced, BorrowGraph borrows)
    {
        (_held, _replaced, _live, _needed, _onMemory) = (held, replaced, LiveLocals.Of(function), new(function, borrows), borrows.OnMemoryWithRefs());
    }

    /// <param name="function">Before its counts are written.</param>
    /// <param name="ownership">Who owns, and what is moved.</param>
    /// <param name="borrows">Who borrows from whom.</param>
    /// <param name="ends">Objects whose end is noticed keep the one they have: with the variable.</param>
    public static void Run(Function function, Ownership ownership, BorrowGraph borrows, UnnoticedEnds ends)
    {
        // Nobody knows how long a pointer is in use that leads into an argument's object.
        if (function.Blocks.SelectMany(static b => b.Instructions).OfType<CallInstruction>().Any(static c => c.Result?.Type is PointerType && c.Arguments.Any(static a => Counted.Is(a.Type)))) return;
        MaybeOwned held = MaybeOwned.In(function, ownership);
        List<Local> replaced = Replaced(function, held, l => l.Kind != LocalKind.Parameter && ownership.Owns(l) && !ownership.InMemory(l) && ends.Holds(l.Type));
        if (replaced.Count == 0) return;
        var pass = new DropAtLastUse(function, held, replaced, borrows);
        foreach (Block block in pass._live.Flow.Blocks) pass.Find(block);
        foreach ((Block block, int at, Local local) in pass._drops.OrderByDescending(static d => d.At))
        {
            SourceSpan span = at > 0 ? block.Instructions[at - 1].Span : SourceSpan.None;
            block.Instructions.Insert(at, new Copy(Counted.Nothing(local.Type)) { Result = local, Span = span });
        }
    }

    /// <summary>The locals that get a value while they may hold another.</summary>
    static List<Local> Replaced(Function function, MaybeOwned held, Func<Local, bool> isOwner)
    {
        List<Local> replaced = [];
        foreach (Block block in function.Blocks)
            held.Walk(block, (instruction, state) =>
            {
                if (instruction?.Result is { } result && state[result.Index] && !replaced.Contains(result) && isOwner(result)) replaced.Add(result);
            });
        return replaced;
    }

    void Find(Block block)
    {
        // Before each instruction and before the terminator.
        List<BitSet> held = [], live = [];
        _held.Walk(block, (_, state) => held.Add(state.Clone()));
        _live.Walk(block, (_, state) => live.Add(state.Clone()));
        live.Add(_live.AtStart(block));
        live.Reverse();
        foreach (Local local in _replaced)
            for (int at = 0; at < held.Count; at++)
                if (held[at][local.Index] && !_needed.IsNeeded(local, live[at]) && !_onMemory.Overlaps(live[at])
                    && (at == 0 ? this.EndsOnEntry(local, block) : block.Instructions[at - 1].Result == local || _needed.IsNeeded(local, live[at - 1])))
                    _drops.Add((block, at, local));
    }

    /// <summary>A block before this one needs the object to its end. Handlers leave what they find to the exits.</summary>
    bool EndsOnEntry(Local local, Block block) =>
        block.Caught is null && _live.Flow.Predecessors(_live.Flow.OrderOf(block)).Any(p => _needed.IsNeeded(local, this.AtEnd(_live.Flow.Blocks[p])));

    BitSet AtEnd(Block block)
    {
        BitSet? state = null;
        _live.Walk(block, (_, s) => state ??= s.Clone());
        return state!;
    }
}
