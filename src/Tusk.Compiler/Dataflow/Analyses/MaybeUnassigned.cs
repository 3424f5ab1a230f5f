using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;

namespace Tusk.Compiler.Dataflow.Analyses;

/// <summary>Which locals may not have been assigned yet? Taking an address, or storing into a part, counts as assigning.</summary>
public sealed class MaybeUnassigned(Function function) : ForwardAnalysis<BitSet>(new BitSetLattice(function.Locals.Count))
{
    public static MaybeUnassigned In(Function function)
    {
        var analysis = new MaybeUnassigned(function);
        analysis.Run(function);
        return analysis;
    }

    protected override void AtEntry(BitSet state)
    {
        foreach (Local local in function.Locals) state[local.Index] = local.Kind != LocalKind.Parameter;
    }

    protected override void Apply(Instruction instruction, BitSet state)
    {
        if (instruction.Result is { } result) state[result.Index] = false;
        if (instruction is Store { Place.Root: LocalRoot stored }) state[stored.Local.Index] = false;
        if (instruction is AddressOf { Place.Root: LocalRoot taken }) state[taken.Local.Index] = false;
    }

    protected override void EnterHandler(Block handler, BitSet state) => state[handler.Caught!.Index] = false;
}
