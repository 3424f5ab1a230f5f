using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Diagnostics;

namespace Tusk.Compiler.Checks;

/// <summary>
/// A lock that an interrupt waits for is taken with interrupts off everywhere else: an interrupt that comes on the processor that holds it would spin for
/// ever, for the holder does not go on. A hard interrupt comes also while the function of a soft one runs, as that of a timer is, and none comes while that of
/// a hard one does.
/// </summary>
public static class LocksOfInterrupts
{
    public static void Run(IrProgram program, DiagnosticSink diagnostics)
    {
        List<Function> interrupts = [.. program.Functions.Where(static f => f.CEntry is { IsAtomic: true })];
        if (interrupts.Count == 0) return;
        var classes = new LockClasses(program);
        var notes = new WayNotes(program);
        // Of several interrupts that wait for a lock, a hard one: it comes wherever a soft one would.
        Dictionary<LockClass, (Function Interrupt, IReadOnlyList<CallWays.Step> Way)> waiting = [];
        interrupts = [.. interrupts.OrderByDescending(static f => f.CEntry!.IsHard)];
        foreach (LockClass taken in classes.All.Where(static c => !c.IsCallback))
        {
            CallWays ways = CallWays.To(program, i => classes.WaitedFor(i) == taken);
            foreach (Function interrupt in interrupts)
                foreach (Instruction instruction in interrupt.Blocks.SelectMany(static b => b.Instructions))
                    if (notes.FromUser(ways.From(instruction)) is [_, ..] way) waiting.TryAdd(taken, (interrupt, way));
        }

        if (waiting.Count == 0) return;
        Dictionary<Instruction, IReadOnlyList<HeldGuard>> held = [];
        foreach (Function function in program.Functions) HeldGuards.Walk(function, (instruction, guards) => held[instruction] = guards);
        HashSet<Function> threads = WithInterrupts(program, held, static e => !e.IsAtomic), notHard = WithInterrupts(program, held, static e => !e.IsHard);
        foreach (Function function in notHard)
            foreach (Instruction instruction in function.Blocks.SelectMany(static b => b.Instructions))
                if (classes.TakenBy(instruction) is { } taken && waiting.TryGetValue(taken, out (Function Interrupt, IReadOnlyList<CallWays.Step> Way) other) && !AreOff(instruction, held)
                    && (other.Interrupt.CEntry!.IsHard || threads.Contains(function))
                    && instruction is Call { Callee.ReturnType: IR.Types.StructType { Guard.DisablesInterrupts: false } })
                    diagnostics.Report(new Diagnostic(Catalogue.LockWithInterrupts, instruction.Span.Location, [taken.Name, Wording.NameOf(other.Interrupt)])
                    {
                        Notes = [new Note(other.Way[0].Instruction.Span.Location, $"the interrupt {Wording.Does(other.Way[0].Instruction, other.Way[0].Callee)}"), .. notes.Of(other.Way)],
                    });
    }

    /// <summary>The functions that may be entered with interrupts on, from such that C calls.</summary>
    static HashSet<Function> WithInterrupts(IrProgram program, Dictionary<Instruction, IReadOnlyList<HeldGuard>> held, Func<CEntry, bool> isFirst)
    {
        HashSet<Function> called = [.. program.Functions.SelectMany(static f => f.Blocks).SelectMany(static b => b.Instructions).OfType<CallInstruction>().SelectMany(static c => c.Callees)];
        Queue<Function> open = new(program.Functions.Where(f => f.CEntry is { } entry ? isFirst(entry) : !called.Contains(f)));
        HashSet<Function> found = [.. open];
        while (open.TryDequeue(out Function? function))
            foreach (CallInstruction call in function.Blocks.SelectMany(static b => b.Instructions).OfType<CallInstruction>())
                if (!AreOff(call, held))
                    foreach (Function callee in call.Callees)
                        if (found.Add(callee)) open.Enqueue(callee);
        return found;
    }

    static bool AreOff(Instruction instruction, Dictionary<Instruction, IReadOnlyList<HeldGuard>> held) =>
        held.TryGetValue(instruction, out IReadOnlyList<HeldGuard>? guards) && guards.Any(static g => g.Type.Guard!.DisablesInterrupts);
}
