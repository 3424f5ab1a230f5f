using Tusk.Compiler.Dataflow;
using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;

namespace Tusk.Compiler.Passes.ReferenceCounts;

/// <summary>Which borrowed locals may refer to an object that has been released since they were assigned?</summary>
sealed class StaleBorrows(Function function, BorrowGraph graph, Ownership ownership, MayRelease releases) : ForwardAnalysis<BitSet>(new BitSetLattice(function.Locals.Count))
{
    readonly BitSet _onMemory = graph.OnMemory();
    readonly BitSet?[] _dependents = graph.Dependents();

    /// <summary>The borrowed locals whose objects have to live on to be used, and may not.</summary>
    public static HashSet<Local> In(Function function, BorrowGraph graph, Ownership ownership, MayRelease releases)
    {
        var analysis = new StaleBorrows(function, graph, ownership, releases);
        analysis.Run(function);
        HashSet<Local> found = [];
        foreach (Block block in function.Blocks)
            analysis.Walk(block, (instruction, state) =>
            {
                if (instruction is null)
                {
                    analysis.Uses(block.Terminator.Operands, state, found);
                    return;
                }

                analysis.Uses(instruction.Operands, state, found);
                foreach (Place place in instruction.Places)
                    if (place.Root is LocalRoot root) analysis.Use(root.Local, state, found);

                // What a call has been given stays in use while it runs.
                if (instruction is not CallInstruction || !releases.Holds(instruction)) return;
                state.UnionWith(analysis._onMemory);
                analysis.Uses(instruction.Operands, state, found);
            });
        return found;
    }

    protected override void AtEntry(BitSet state) { }

    protected override void ApplyThrow(Instruction instruction, BitSet state)
    {
        if (instruction is CallInstruction && releases.Holds(instruction)) state.UnionWith(_onMemory);
    }

    protected override void Apply(Instruction instruction, BitSet state)
    {
        bool isRelease = releases.Holds(instruction) || instruction.Result is { } assigned && ownership.Owns(assigned);
        if (isRelease) state.UnionWith(_onMemory);
        if (instruction is Store { Place: { Root: LocalRoot stored, IsDirect: true } }) this.Changed(stored.Local, state);
        if (instruction.Result is not { } result) return;
        this.Changed(result, state);
        if (!isRelease || !_onMemory[result.Index]) state[result.Index] = false;
    }

    void Changed(Local local, BitSet state)
    {
        if (_dependents[local.Index] is { } dependents) state.UnionWith(dependents);
    }

    void Uses(IEnumerable<Operand> operands, BitSet state, HashSet<Local> found)
    {
        foreach (Operand operand in operands)
            if (operand is LocalOperand local) this.Use(local.Local, state, found);
    }

    void Use(Local local, BitSet state, HashSet<Local> found)
    {
        if (state[local.Index] && graph.IsBorrowed(local)) found.Add(local);
        foreach (Local anchor in graph.Anchors.Of(local))
            if (state[anchor.Index] && graph.IsBorrowed(anchor)) found.Add(anchor);
    }
}
