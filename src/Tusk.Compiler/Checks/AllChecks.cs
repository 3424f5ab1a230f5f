using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Passes;

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
        // Where an owned value would be lost, a check that cannot fail is no way out. It stays in the program: what is proven there is the passes' business.
        IReadOnlySet<Instruction> proven = RemoveProvenChecks.ProvenIn(program, [.. program.Functions.Where(static f => f.Origin == CodeOrigin.User && f.Locals.Any(static l => l.Type is StructType { IsOwned: true, IsDisposable: true }))]);
        List<(Block Block, Instruction[] Whole)> shortened = [];
        foreach (Block block in proven.Count == 0 ? [] : program.Functions.SelectMany(static f => f.Blocks).Where(b => b.Instructions.Exists(proven.Contains)))
        {
            shortened.Add((block, [.. block.Instructions]));
            block.Instructions.RemoveAll(proven.Contains);
        }

        // Until the passes have computed it for good: a rule that asks for the ways out wants those that there are.
        IReadOnlySet<Function> throwing = MayThrow.In(program);
        foreach (Function function in program.Functions) function.MayThrow = throwing.Contains(function);
        foreach (Action<IrProgram, DiagnosticSink> rule in Rules) rule(program, diagnostics);
        foreach ((Block block, Instruction[] whole) in shortened)
        {
            block.Instructions.Clear();
            block.Instructions.AddRange(whole);
        }

        foreach (Function function in program.Functions) function.MayThrow = true;
        foreach (Function function in program.Functions)
        {
            function.ErrorRegions.Clear();
            foreach (Block block in function.Blocks) block.Part = null;
        }
    }
}
