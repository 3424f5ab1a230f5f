using Tusk.Compiler.Dataflow;
using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;

namespace Tusk.Compiler.Passes.ReferenceCounts;

/// <summary>
/// Which refs, and structs of refs, may have been set to something since they were last null? A span that has been reset refers to nothing, even
/// where it counts as live because its fields are stored one by one.
/// </summary>
sealed class SetRefs(Function function) : ForwardAnalysis<BitSet>(new BitSetLattice(function.Locals.Count))
{
    readonly BitSet _addressed = AddressTaken.In(function);

    public static SetRefs In(Function function)
    {
        var analysis = new SetRefs(function);
        analysis.Run(function);
        return analysis;
    }

    protected override void AtEntry(BitSet state)
    {
        foreach (Local local in function.Locals)
            if (local.Kind == LocalKind.Parameter || _addressed[local.Index]) state[local.Index] = true;
    }

    protected override void Apply(Instruction instruction, BitSet state)
    {
        if (instruction.Result is { } result) this.Set(result, instruction is not Copy { Value: ZeroOperand or NullOperand }, state);
        if (instruction is not Store { Place: { Root: LocalRoot { Local: var stored }, IsDirect: true } place } store) return;
        if (place.Path.IsEmpty) this.Set(stored, store.Value is not (ZeroOperand or NullOperand), state);
        else if (Anchors.IsBorrow(store.Value.Type)) state[stored.Index] = true;
    }

    void Set(Local local, bool isSet, BitSet state) => state[local.Index] = isSet || _addressed[local.Index];
}
