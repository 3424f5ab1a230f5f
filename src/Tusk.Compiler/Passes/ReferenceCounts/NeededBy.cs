using Tusk.Compiler.Dataflow;
using Tusk.Compiler.IR;

namespace Tusk.Compiler.Passes.ReferenceCounts;

/// <summary>Which locals need the object that a local holds? Those that borrow it, refs into it, and refs into what the borrowing ones hold.</summary>
sealed class NeededBy
{
    readonly BitSet?[] _needing;
    readonly BitSet?[] _refs;

    /// <param name="function">Whose locals these are.</param>
    /// <param name="graph">Of the ownership as it was decided.</param>
    public NeededBy(Function function, BorrowGraph graph)
    {
        int count = function.Locals.Count;
        BitSet?[] dependents = graph.Dependents();
        _refs = new BitSet?[count];
        foreach (Local local in function.Locals)
            foreach (Local anchor in graph.Anchors.Of(local)) (_refs[anchor.Index] ??= new BitSet(count))[local.Index] = true;
        _needing = new BitSet?[count];
        for (int i = 0; i < count; i++)
        {
            if (_refs[i] is { } own) (_needing[i] ??= new BitSet(count)).UnionWith(own);
            if (dependents[i] is not { } borrowing) continue;
            BitSet needing = _needing[i] ??= new BitSet(count);
            needing.UnionWith(borrowing);
            foreach (int index in borrowing.Members)
                if (_refs[index] is { } more) needing.UnionWith(more);
        }
    }

    /// <summary>The refs into the local's object.</summary>
    public BitSet? RefsInto(Local local) => _refs[local.Index];

    /// <summary>The local or one that needs its object is among the live ones.</summary>
    public bool IsNeeded(Local local, BitSet live) => live[local.Index] || _needing[local.Index] is { } needing && needing.Overlaps(live);
}
