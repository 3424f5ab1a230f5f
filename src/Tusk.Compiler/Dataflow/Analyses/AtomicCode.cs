using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;

namespace Tusk.Compiler.Dataflow.Analyses;

/// <summary>
/// Which code may run where nothing may sleep: while a guard is held that makes its region atomic, or in an interrupt? And which functions may run elsewhere, too?
/// Both are upper bounds, over the whole program.
/// </summary>
public sealed class AtomicCode
{
    readonly HashSet<Function> _atomic = [];
    readonly HashSet<Function> _sleepable = [];
    readonly HashSet<Function> _enteredIndirectly = [];
    readonly HashSet<Instruction> _guarded = [];

    public AtomicCode(IrProgram program)
    {
        foreach (Function function in program.Functions)
            HeldGuards.Walk(function, (instruction, held) =>
            {
                if (held.Any(static g => g.Type.Guard!.IsAtomic)) _guarded.Add(instruction);
            });
        List<Function> interrupts = [.. program.Functions.Where(static f => f.CEntry is { IsAtomic: true })];
        if (_guarded.Count == 0 && interrupts.Count == 0) return;

        // What goes may go anywhere, with its Dispose.
        Function[] disposes = [.. DirectlyCalled.Disposes(program)];
        _enteredIndirectly.UnionWith(interrupts.Concat(disposes));
        Queue<Function> work = new();
        foreach (Function root in _enteredIndirectly) Reach(_atomic, root);
        foreach (Instruction instruction in _guarded) ReachCallees(instruction);
        while (work.TryDequeue(out Function? function))
            foreach (Instruction instruction in Instructions(function)) ReachCallees(instruction);

        IEnumerable<Function> entries = program.Functions.Where(static f => f.CEntry is { IsAtomic: false });
        foreach (Function root in (IEnumerable<Function>)[.. entries, .. disposes, .. program.StaticConstructors]) Reach(_sleepable, root);
        if (program.EntryPoint is { } start) Reach(_sleepable, start);
        while (work.TryDequeue(out Function? function))
            foreach (CallInstruction call in Instructions(function).OfType<CallInstruction>().Where(c => !_guarded.Contains(c)))
                foreach (Function callee in call.Callees) Reach(_sleepable, callee);

        void ReachCallees(Instruction instruction)
        {
            if (instruction is not CallInstruction call) return;
            if (call is not Call) _enteredIndirectly.UnionWith(call.Callees);
            foreach (Function callee in call.Callees) Reach(_atomic, callee);
        }

        void Reach(HashSet<Function> reached, Function function)
        {
            if (reached.Add(function)) work.Enqueue(function);
        }
    }

    /// <summary>Whether the program has any.</summary>
    public bool Exists => _atomic.Count > 0 || _guarded.Count > 0;

    /// <summary>Its own function holds a guard, on some way, that makes the region atomic.</summary>
    public bool IsGuarded(Instruction instruction) => _guarded.Contains(instruction);

    public bool MayRunAtomic(Function function) => _atomic.Contains(function);

    public bool MayRunElsewhere(Function function) => _sleepable.Contains(function);

    /// <summary>An interrupt, a release or a call that chooses among several functions may enter it where nothing may sleep.</summary>
    public bool IsEnteredIndirectly(Function function) => _enteredIndirectly.Contains(function);

    static IEnumerable<Instruction> Instructions(Function function) => function.Blocks.SelectMany(static b => b.Instructions);
}
