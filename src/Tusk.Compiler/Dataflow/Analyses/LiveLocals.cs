using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;

namespace Tusk.Compiler.Dataflow.Analyses;

/// <summary>
/// Which locals may still be read? A store into part of a local, and taking its address, count as reads; locals whose address is
/// taken are for the caller to treat as always live.
/// </summary>
public sealed class LiveLocals(Function function) : BackwardAnalysis<BitSet>(new BitSetLattice(function.Locals.Count))
{
    public static LiveLocals Of(Function function)
    {
        var analysis = new LiveLocals(function);
        analysis.Run(function);
        return analysis;
    }

    protected override void ApplyResult(Instruction instruction, BitSet state)
    {
        if (instruction.Result is { } result) state[result.Index] = false;
        if (instruction is Store { Place.AsLocal: { } whole }) state[whole.Index] = false;
    }

    protected override void ApplyReads(Instruction instruction, BitSet state)
    {
        foreach (Operand operand in instruction.Operands)
            if (operand is LocalOperand local) state[local.Local.Index] = true;
        foreach (Place place in instruction.Places)
            if (place.Root is LocalRoot root && !(instruction is Store && place.Path.IsEmpty)) state[root.Local.Index] = true;
    }

    protected override void Apply(Terminator terminator, BitSet state)
    {
        foreach (Operand operand in terminator.Operands)
            if (operand is LocalOperand local) state[local.Local.Index] = true;
    }

    protected override void EnterHandler(Block handler, BitSet state) => state[handler.Caught!.Index] = false;
}
