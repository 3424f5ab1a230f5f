using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;

namespace Tusk.Compiler.Checks;

/// <summary>The safety rules in their order. They see the program as it was written: before any pass.</summary>
public static class AllChecks
{
    static readonly Action<IrProgram, DiagnosticSink>[] Rules =
    [
        NoFilterAfterFinally.Run,
        OwnedValuesHaveOneOwner.Run,
        BorrowsEndBeforeTheirOwner.Run,
        NoSleepInAtomic.Run,
        LocksInOneOrder.Run,
        UserMemoryHasPlainData.Run,
        SharedDataIsGuarded.Run,
    ];

    public static void Run(IrProgram program, DiagnosticSink diagnostics)
    {
        // Until the passes have computed it for good: a rule that asks for the ways out wants those that there are.
        IReadOnlySet<Function> throwing = MayThrow.In(program);
        foreach (Function function in program.Functions) function.MayThrow = throwing.Contains(function);
        foreach (Action<IrProgram, DiagnosticSink> rule in Rules) rule(program, diagnostics);
        foreach (Function function in program.Functions) function.MayThrow = true;
        foreach (Function function in program.Functions)
        {
            function.ErrorRegions.Clear();
            foreach (Block block in function.Blocks) block.Part = null;
        }
    }
}
