using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Diagnostics;

namespace Tusk.Compiler.Checks;

/// <summary>
/// While a guard is held that makes its region atomic (a spin lock's, or of what is read under RCU), nothing is called that may sleep, directly or by what it calls in turn:
/// a processor that spins for the lock would wait for a thread that does not run. Nor in an interrupt, which has no thread that could sleep.
/// What C# allocates there does not sleep: the pass AllocateByContext sees to that.
/// </summary>
public static class NoSleepInAtomic
{
    public static void Run(IrProgram program, DiagnosticSink diagnostics)
    {
        List<Function> interrupts = [.. program.Functions.Where(static f => f.CEntry is { IsAtomic: true })];
        if (interrupts.Count == 0 && !program.Structs.Exists(static s => s.Guard is { IsAtomic: true })) return;
        CallWays sleeps = new Drops(program).WaysTo(MaySleep);
        var notes = new WayNotes(program);
        foreach (Function function in program.Functions)
            HeldGuards.Walk(function, (instruction, held) =>
            {
                if (sleeps.From(instruction) is not [var first, ..] way) return;
                foreach (HeldGuard guard in held.Where(static g => g.Type.Guard!.IsAtomic))
                    diagnostics.Report(new Diagnostic(Catalogue.SleepInAtomic, instruction.Span.Location, [Wording.Does(instruction, first.Callee), guard.Holds])
                    {
                        Notes = [.. guard.Notes, .. notes.Of(way)],
                    });
            });
        HashSet<Instruction> reported = [];
        foreach (Function interrupt in interrupts)
            foreach (Instruction instruction in interrupt.Blocks.SelectMany(static b => b.Instructions))
                if (notes.FromUser(sleeps.From(instruction)) is [var first, ..] way && reported.Add(first.Instruction))
                    diagnostics.Report(new Diagnostic(Catalogue.SleepInInterrupt, first.Instruction.Span.Location, [Wording.Does(first.Instruction, first.Callee), Wording.NameOf(interrupt)]) { Notes = [.. notes.Of(way)] });
    }

    static bool MaySleep(Instruction instruction) => instruction switch
    {
        CallC call => !call.Callee.NeverSleeps,
        CallFormat call => !call.Callee.NeverSleeps,
        CallPointer => true,
        _ => false,
    };
}
