using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Checks;

/// <summary>The safety rules. They see the program as it was written, before any pass, and change nothing in it, so that all of them run at the same time.</summary>
public static class AllChecks
{
    // The longest first.
    static readonly Action<IrProgram, DiagnosticSink>[] Rules =
    [
        NoStrongCycles.Run,
        NoFilterAfterFinally.Run,
        OwnedValuesHaveOneOwner.Run,
        BorrowsEndBeforeTheirOwner.Run,
        NoSleepInAtomic.Run,
        LocksInOneOrder.Run,
        LocksOfInterrupts.Run,
        InterruptsComeBackInOrder.Run,
        RecursionIsBounded.Run,
        UserMemoryHasPlainData.Run,
        SharedDataIsGuarded.Run,
        ArraysAreWhatTheyAreMade.Run,
    ];

    /// <summary>The functions in which it matters what checks cannot fail: where an owned value would be lost, such a check is no way out.</summary>
    public static IReadOnlyCollection<Function> AskingForProofs(IrProgram program) =>
        [.. program.Functions.Where(static f => f.Origin == CodeOrigin.User && f.Locals.Any(static l => l.Type is StructType { IsOwned: true, IsDisposable: true }))];

    /// <param name="program">As it was imported.</param>
    /// <param name="proven">Checks in it that cannot fail. They stay in the program: removing them is the passes' business.</param>
    /// <param name="diagnostics">Gets what is wrong.</param>
    /// <param name="cancellation">Looked at before each rule; the program is of no use afterwards.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static void Run(IrProgram program, IReadOnlySet<Instruction> proven, DiagnosticSink diagnostics, CancellationToken cancellation)
    {
        List<(Block Block, Instruction[] Whole)> shortened = [];
        foreach (Block block in proven.Count == 0 ? [] : program.Functions.SelectMany(static f => f.Blocks).Where(b => b.Instructions.Exists(proven.Contains)))
        {
            shortened.Add((block, [.. block.Instructions]));
            block.Instructions.RemoveAll(proven.Contains);
        }

        // Until the passes have computed it for good: a rule that asks for the ways out wants those that there are.
        IReadOnlySet<Function> throwing = MayThrow.In(program);
        foreach (Function function in program.Functions) function.MayThrow = throwing.Contains(function);
        SideBySide.ForEach(Rules, rule =>
        {
            cancellation.ThrowIfCancellationRequested();
            rule(program, diagnostics);
        });
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
