using Tusk.Compiler.Dataflow;
using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;

namespace Tusk.Compiler.Passes.ReferenceCounts;

/// <summary>Which borrowed locals, and which refs into their objects, may lead to an object that has been released since they were assigned?</summary>
sealed class StaleBorrows : ForwardAnalysis<BitSet>
{
    readonly BorrowGraph _graph;
    readonly Ownership _ownership;
    readonly MayRelease _releases;
    readonly Definitions _definitions;
    readonly bool[] _isRef;

    /// <summary>Locals that borrow from memory, and refs into the objects of such.</summary>
    readonly BitSet _onMemory;
    readonly BitSet?[] _dependents;

    /// <summary>Of the locals: the second half of a state says which refs have been assigned, and can be stale at all.</summary>
    readonly int _count;

    StaleBorrows(Function function, BorrowGraph graph, Ownership ownership, MayRelease releases) : base(new BitSetLattice(2 * function.Locals.Count))
    {
        _count = function.Locals.Count;
        (_graph, _ownership, _releases, _definitions) = (graph, ownership, releases, new(function));
        _isRef = [.. function.Locals.Select(static l => l.Kind != LocalKind.Parameter && !Counted.Is(l.Type))];
        // A ref stays stale when the local that it was made of gets another object.
        _onMemory = graph.OnMemoryWithRefs();
        _dependents = graph.Dependents();
        foreach (BitSet dependents in _dependents.OfType<BitSet>())
            foreach (Local reference in function.Locals)
                if (graph.Anchors.Of(reference).Any(a => dependents[a.Index])) dependents[reference.Index] = true;
    }

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
                analysis.MarkStale(analysis._onMemory, state);
                analysis.Uses(instruction.Operands, state, found);
            });
        return found;
    }

    protected override void AtEntry(BitSet state) { }

    protected override void ApplyThrow(Instruction instruction, BitSet state)
    {
        if (instruction is CallInstruction && _releases.Holds(instruction)) this.MarkStale(_onMemory, state);
    }

    protected override void Apply(Instruction instruction, BitSet state)
    {
        bool isRelease = _releases.Holds(instruction) || instruction.Result is { } assigned && _ownership.Owns(assigned);
        if (isRelease) this.MarkStale(_onMemory, state);
        if (instruction is Store { Place: { Root: LocalRoot stored, IsDirect: true } place })
        {
            this.Changed(stored.Local, state);
            state[_count + stored.Local.Index] = true;
            if (place.Path.IsEmpty && Anchors.IsBorrow(stored.Local.Type)) state[stored.Local.Index] = false;
        }

        if (instruction is AddressOf { Place: { Root: LocalRoot { Local: var addressed }, IsDirect: true } }) state[_count + addressed.Index] = true;
        if (instruction is Call { Callee.IsConstructor: true, Arguments: [LocalOperand { Local: var self }, ..] } && _definitions.SoleDefinition(self) is AddressOf { Place: { Root: LocalRoot { Local: var whole }, Path: [] } } && Anchors.IsBorrow(whole.Type))
            state[whole.Index] = false;
        if (instruction.Result is not { } result) return;
        this.Changed(result, state);
        state[_count + result.Index] = true;
        if (!isRelease || !_onMemory[result.Index] || !Counted.Is(result.Type)) state[result.Index] = false;
    }

    void Changed(Local local, BitSet state)
    {
        if (_dependents[local.Index] is { } dependents) this.MarkStale(dependents, state);
    }

    void MarkStale(BitSet locals, BitSet state)
    {
        foreach (int local in locals.Members)
            if (!_isRef[local] || state[_count + local]) state[local] = true;
    }

    void Uses(IEnumerable<Operand> operands, BitSet state, HashSet<Local> found)
    {
        foreach (Operand operand in operands)
            if (operand is LocalOperand local) this.Use(local.Local, state, found);
    }

    void Use(Local local, BitSet state, HashSet<Local> found)
    {
        bool isStale = state[local.Index];
        if (isStale && _graph.IsBorrowed(local)) found.Add(local);
        foreach (Local anchor in _graph.Anchors.Of(local))
            if ((isStale || state[anchor.Index]) && _graph.IsBorrowed(anchor)) found.Add(anchor);
    }
}
