using Tusk.Compiler.Dataflow;
using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes.ReferenceCounts;

/// <summary>
/// Decides which locals own. Starts from the assumption that everything merely copied is borrowed, and makes owners of those that may be
/// used after their object was released, until none is left.
/// </summary>
static class InferOwnership
{
    const int MaxRounds = 10;

    /// <summary>Also what the locals that do not own borrow from.</summary>
    public static (Ownership Ownership, BorrowGraph Borrows) For(Function function, GivenArguments given, MayRelease releases, RefsIntoArguments returned, IReadOnlySet<Field> mutableFields, Action<SourceSpan> refOutlives)
    {
        var ownership = new Ownership(function);
        var anchors = new Anchors(function, returned);
        var graph = new BorrowGraph(function, ownership, anchors, mutableFields);
        given.Decide(ownership);
        PreferMoves(function, ownership);
        given.Decide(ownership);
        for (int round = 0; ; round++)
        {
            HashSet<Local> stale = StaleBorrows.In(function, graph, ownership, releases);
            if (stale.Count == 0) break;
            if (round == MaxRounds) stale = [.. function.Locals.Where(graph.IsBorrowed)];
            foreach (Local local in stale) ownership.Own(local);
        }

        given.Decide(ownership);
        FindMoves(function, ownership, graph, refOutlives);
        return (ownership, graph);
    }

    /// <summary>
    /// What is only an owned value under another type owns it itself: then a return or store passes the count on.
    /// <code>
    /// t = call MemoryFile_new(); u = reinterpret CharFile t; return u
    /// </code>
    /// </summary>
    static void PreferMoves(Function function, Ownership ownership)
    {
        var reads = new int[function.Locals.Count];
        foreach (Block block in function.Blocks)
        {
            foreach (Instruction instruction in block.Instructions)
            {
                foreach (Operand operand in instruction.Operands) Count(operand);
                foreach (Place place in instruction.Places)
                    if (place.Root is LocalRoot root) reads[root.Local.Index]++;
            }

            foreach (Operand operand in block.Terminator.Operands) Count(operand);
        }

        foreach (Instruction instruction in function.Blocks.SelectMany(static b => b.Instructions))
            if (instruction.Result is { } result && Counted.Is(result.Type) && Counted.Forwarded(instruction) is LocalOperand { Local: var source }
                && ownership.Owns(source) && !ownership.InMemory(source) && reads[source.Index] == 1) ownership.Own(result);

        void Count(Operand operand)
        {
            if (operand is LocalOperand local) reads[local.Local.Index]++;
        }
    }

    /// <summary>A copy or store of an owning local that nothing needs afterwards gives its count away. Also finds refs that no local can keep valid.</summary>
    static void FindMoves(Function function, Ownership ownership, BorrowGraph graph, Action<SourceSpan> refOutlives)
    {
        var needed = new NeededBy(function, graph);
        Dictionary<Instruction, BitSet> overwrites = Overwrites(function, ownership);
        LiveLocals live = LiveLocals.Of(function);
        // The caller can't keep alive what a field holds that may be assigned again; framework code is trusted with it.
        bool isTrusted = function.Origin != CodeOrigin.User;
        bool isTrustedBuilder = isTrusted && StoresArray(function);
        BitSet onMemory = isTrusted ? new BitSet(function.Locals.Count) : graph.OnMemory();
        foreach (Block block in function.Blocks)
        {
            if (block.Terminator is Return { Value: LocalOperand returned } && graph.Anchors.Of(returned.Local).Any(Dies)) refOutlives(block.Terminator.Span);
            live.Walk(block, (instruction, after) =>
            {
                if (instruction is null) return;
                if (!isTrustedBuilder && overwrites.TryGetValue(instruction, out BitSet? set) && needed.RefsInto(instruction.Result!) is { } users && users.Members.Any(u => after[u] && set[u])) refOutlives(instruction.Span);
                if (instruction is Store escape && graph.Anchors.EscapingBy(escape).Any(Dies) && !isTrustedBuilder) refOutlives(instruction.Span);
                Operand? value = instruction is Store store && Counted.Is(store.Place.Type) ? store.Value
                    : instruction is HandleConversion { Kind: HandleKind.Leak } leak ? leak.Value
                    : instruction.Result is { } result && ownership.Owns(result) ? Counted.Forwarded(instruction) : null;
                if (value is not LocalOperand { Local: var given } || !ownership.Owns(given) || ownership.InMemory(given) || given == instruction.Result) return;
                if (needed.IsNeeded(given, after)) return;
                ownership.Move(instruction, given);
            });
        }

        bool Dies(Local anchor) => onMemory[anchor.Index] || ownership.Owns(anchor) && !(isTrusted && graph.IsOnlyLoaded(anchor));
    }

    /// <summary>Where a span goes, the array that it covers goes, too, as in builders that grow: the framework is trusted with keeping both together.</summary>
    static bool StoresArray(Function function) =>
        function.Blocks.SelectMany(static b => b.Instructions).Any(static i => i is Store { Value.Type: ArrayType });

    /// <summary>The assignments to owning locals that may release what the local held before, with the refs that may be set then.</summary>
    static Dictionary<Instruction, BitSet> Overwrites(Function function, Ownership ownership)
    {
        Dictionary<Instruction, BitSet> found = [];
        MaybeOwned held = MaybeOwned.In(function, ownership);
        foreach (Block block in function.Blocks)
            held.Walk(block, (instruction, state) =>
            {
                if (instruction?.Result is { } assigned && ownership.Owns(assigned) && state[assigned.Index]) found.Add(instruction, new BitSet(0));
            });
        if (found.Count == 0) return found;
        SetRefs refs = SetRefs.In(function);
        foreach (Block block in function.Blocks)
            refs.Walk(block, (instruction, state) =>
            {
                if (instruction is not null && found.ContainsKey(instruction)) found[instruction] = state.Clone();
            });
        return found;
    }
}
