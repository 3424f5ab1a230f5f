using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.Dataflow.Values;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes.Checks;

/// <summary>
/// What could be known never to be null, as far as the shape of the program tells: fields that are set as an object is made, before anything
/// else sees it; static fields that their static constructor certainly sets; parameters of functions that only the program calls; results.
/// </summary>
sealed class NullCandidates
{
    readonly IrProgram _program;

    public NullCandidates(IrProgram program)
    {
        _program = program;
        this.Fields = [.. program.Classes.SelectMany(static c => c.Fields).Where(static f => IsReference(f.Type))];
        this.Statics = [.. program.Statics.Where(static s => s is { IsReadOnly: true, Parameter: null } && IsReference(s.Type))];
        this.Results = [.. program.Functions.Where(static f => IsReference(f.ReturnType))];
        this.DuringInitialization = this.CalledFrom(program.StaticConstructors);
        this.Parameters = [.. DirectlyCalled.OrThroughDispatch(program).SelectMany(static f => f.Parameters).Where(static p => IsReference(p.Type))];

        // A delegate without an object calls its function with null for it.
        foreach (DelegateTarget target in program.Delegates.SelectMany(static d => d.Targets))
            if (target is { HasTarget: true, Function.Parameters: [var self, ..] }) this.Parameters.Remove(self);
        foreach (Instruction instruction in program.Functions.SelectMany(static f => f.Blocks).SelectMany(static b => b.Instructions))
        {
            // Whoever has the address may store null.
            if (instruction is not AddressOf { Place: var place }) continue;
            if (place.Path is [.., FieldProjection field]) this.Fields.Remove(field.Field);
            else if (place is { Path: [], Root: StaticRoot root }) this.Statics.Remove(root.Field);
        }
    }

    public HashSet<Field> Fields { get; }
    public HashSet<StaticField> Statics { get; }
    public HashSet<Local> Parameters { get; }
    public HashSet<Function> Results { get; }

    /// <summary>What may run before the static fields have their values.</summary>
    public HashSet<Function> DuringInitialization { get; }

    public static bool IsReference(IrType type) => type is ObjectType and not ClassType { IsException: true };

    /// <summary>Drops the fields that are not certainly set where their objects are made, and the static fields that may stay unset.</summary>
    public void RemoveUnset(IReadOnlyDictionary<Function, ValueNumbers> values)
    {
        var makings = new Makings(_program);
        this.Fields.RemoveWhere(f => !makings.AreCertainToAssign(f));
        this.Statics.RemoveWhere(s => s.Initial is { } initial ? initial.IsZero : !_program.StaticConstructors.Any(c => Sets(values[c], s)));
    }

    /// <summary>A store that every way to a return has passed.</summary>
    static bool Sets(ValueNumbers constructor, StaticField field)
    {
        Block? setter = constructor.Flow.Blocks.FirstOrDefault(b => b.Unwind is null && b.Instructions.Exists(i => i is Store { Place: { Path: [], Root: StaticRoot root } } && root.Field == field));
        return setter is not null && constructor.Flow.Blocks.All(b => b.Terminator is not Return || constructor.Dominators.Dominates(setter, b));
    }

    HashSet<Function> CalledFrom(IReadOnlyCollection<Function> roots)
    {
        HashSet<Function> reached = [.. roots];
        if (roots.Count == 0) return reached;

        // A release may run any Dispose.
        reached.UnionWith(DirectlyCalled.Disposes(_program));
        Queue<Function> work = new(reached);
        while (work.TryDequeue(out Function? function))
            foreach (Instruction instruction in function.Blocks.SelectMany(static b => b.Instructions))
            {
                foreach (Function callee in (instruction as CallInstruction)?.Callees ?? []) Reach(callee);

                // C may call back at once.
                if (instruction is not (CallC or CallPointer)) continue;
                foreach (Function entry in _program.Functions.Where(static f => f.CEntry is not null)) Reach(entry);
            }

        return reached;

        void Reach(Function function)
        {
            if (reached.Add(function)) work.Enqueue(function);
        }
    }
}
