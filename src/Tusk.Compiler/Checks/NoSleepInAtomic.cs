using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Diagnostics;

namespace Tusk.Compiler.Checks;

/// <summary>
/// While a guard is held that makes its region atomic (a spin lock's), nothing is called that may sleep, directly or by what it calls in turn:
/// a processor that spins for the lock would wait for a thread that does not run.
/// </summary>
public static class NoSleepInAtomic
{
    public static void Run(IrProgram program, DiagnosticSink diagnostics)
    {
        if (!program.Structs.Exists(static s => s.Guard is { IsAtomic: true })) return;
        CallWays sleeps = new Drops(program).WaysTo(MaySleep);
        var notes = new WayNotes(program);
        foreach (Function function in program.Functions)
            HeldGuards.Walk(function, (instruction, held) =>
            {
                if (sleeps.From(instruction) is not [var first, ..] way) return;
                foreach (HeldGuard guard in held.Where(static g => g.Type.Guard!.IsAtomic))
                    diagnostics.Report(new Diagnostic(Catalogue.SleepInAtomic, instruction.Span.Location, [Wording.Does(instruction, first.Callee), guard.Name])
                    {
                        Notes = [.. guard.Notes, .. notes.Of(way)],
                    });
            });
    }

    static bool MaySleep(Instruction instruction) => instruction switch
    {
        CallC call => !call.Callee.NeverSleeps,
        CallFormat call => !call.Callee.NeverSleeps,
        CallPointer or NewArray or NewDelegate => true,
        New made => made.Place is null,
        _ => false,
    };
}
