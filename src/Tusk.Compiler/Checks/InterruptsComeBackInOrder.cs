using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Diagnostics;

namespace Tusk.Compiler.Checks;

/// <summary>
/// Of two guards that turn interrupts off, the one taken first is disposed last: each puts back what it found. The other way round interrupts are on while the
/// second is held, and stay off when both are gone.
/// </summary>
public static class InterruptsComeBackInOrder
{
    public static void Run(IrProgram program, DiagnosticSink diagnostics)
    {
        foreach (Function function in program.Functions.Where(static f => f.Origin == CodeOrigin.User))
            if (function.Locals.Count(IsGuard) > 1 && OwnedLocals.In(function) is { } owned) Check(function, owned, diagnostics);
    }

    static void Check(Function function, OwnedLocals owned, DiagnosticSink diagnostics)
    {
        // What was held when something was taken.
        Dictionary<Instruction, HashSet<Local>> before = [];
        Walk((instruction, held) =>
        {
            if (instruction is not CallInstruction) return;
            if (!before.TryGetValue(instruction, out HashSet<Local>? found)) before.Add(instruction, found = []);
            found.UnionWith(held.Select(static h => h.Local));
        });
        HashSet<Instruction> reported = [];
        Walk((instruction, held) =>
        {
            if (!OwnedLocals.Disposes(instruction) || owned.Pointee(((Call)instruction).Arguments[0]) is not (>= 0 and var number)) return;
            Local disposed = owned.Locals[number];
            if (held.FirstOrDefault(h => h.Taken is { } taken && before.GetValueOrDefault(taken) is { } first && first.Contains(disposed)) is not { Local: { } later } || !IsGuard(disposed) || !reported.Add(instruction)) return;
            diagnostics.Report(Catalogue.InterruptsOutOfOrder, instruction.Span, disposed.Name, later.Name);
        });

        void Walk(Action<Instruction, List<(Local Local, Instruction? Taken)>> visit)
        {
            foreach (Block block in function.Blocks.Where(owned.Flow.IsReachable))
                owned.WalkWays(block, (instruction, state) =>
                {
                    if (instruction is null) return;
                    List<(Local, Instruction?)> held = [.. owned.Locals.Index().Where(l => IsGuard(l.Item) && state[l.Index].May.HasFlag(Holding.Value)).Select(l => (l.Item, state[l.Index].Made))];
                    if (held.Count > 0) visit(instruction, held);
                });
        }
    }

    static bool IsGuard(Local local) => local.Type is StructType { Guard.DisablesInterrupts: true };
}
