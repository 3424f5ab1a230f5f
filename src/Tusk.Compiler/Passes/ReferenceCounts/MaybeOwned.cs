using Tusk.Compiler.Dataflow;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;

namespace Tusk.Compiler.Passes.ReferenceCounts;

/// <summary>Which owning locals may hold something that has to be released? The others are null, or have given it away.</summary>
sealed class MaybeOwned(Function function, Ownership ownership) : ForwardAnalysis<BitSet>(new BitSetLattice(function.Locals.Count))
{
    public static MaybeOwned In(Function function, Ownership ownership)
    {
        var analysis = new MaybeOwned(function, ownership);
        analysis.Run(function);
        return analysis;
    }

    protected override void AtEntry(BitSet state) { }

    protected override void Apply(Instruction instruction, BitSet state)
    {
        if (instruction.Result is { } result && ownership.Owns(result))
            state[result.Index] = ownership.InMemory(result) || Counted.Forwarded(instruction) is not { } value || !Counted.IsImmortal(value);
        foreach (Place place in instruction.Places)
            if (instruction is Store or AddressOf && place.Root is LocalRoot root && ownership.Owns(root.Local)) state[root.Local.Index] = true;
        if (ownership.MovedBy(instruction) is { } moved) state[moved.Index] = false;
    }
}
