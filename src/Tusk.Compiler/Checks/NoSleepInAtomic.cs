using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
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
        CallWays sleeps = SleepingIn(program);
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

    /// <summary>What sleeps itself, or drops what may be the last reference to an object whose Dispose, in turn, may sleep.</summary>
    static CallWays SleepingIn(IrProgram program)
    {
        ObjectType[] created = [.. CreatedTypes.In(program)];
        ObjectGraph graph = new(created);
        // The first store into a field of an object under construction drops nothing.
        HashSet<Instruction> firsts = [.. AssignedAfterConstruction.Constructors(program).SelectMany(static f => f.Blocks.SelectMany(static b => b.Instructions).OfType<Store>().Where(s => IsOwnField(s.Place, f)))];
        HashSet<ObjectType> sleeping = [];
        while (true)
        {
            CallWays ways = CallWays.To(program, i => MaySleep(i) || i is Store store && !firsts.Contains(store) && MayDrop(store, graph, sleeping));
            if (created.OfType<ClassType>().Count(t => t.SelfAndBases.Any(c => c.Dispose is { } dispose && ways.LeadFrom(dispose)) && sleeping.Add(t)) == 0) return ways;
        }
    }

    static bool IsOwnField(Place place, Function constructor) =>
        place is { Root: ValueRoot { Value: LocalOperand { Local: var root } }, Path: [FieldProjection { ThroughReference: true }] } && root == constructor.Parameters[0];

    static bool MayDrop(Store store, ObjectGraph graph, HashSet<ObjectType> types) =>
        store.Place is { Type.HoldsReferences: true } place && !(place.Root is LocalRoot && place.IsDirect) && types.Any(t => graph.LeadsTo(place.Type, t));

    static bool MaySleep(Instruction instruction) => instruction switch
    {
        CallC call => !call.Callee.NeverSleeps,
        CallFormat call => !call.Callee.NeverSleeps,
        CallPointer or NewArray or NewDelegate => true,
        New made => made.Place is null,
        _ => false,
    };
}
