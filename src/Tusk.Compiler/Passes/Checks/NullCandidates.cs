using Tusk.Compiler.Dataflow.Values;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes.Checks;

/// <summary>
/// What could be known never to be null, as far as the shape of the program tells: fields that are set as an object is made, before anything
/// else sees it; static fields that their static constructor certainly sets; parameters of functions that are only called directly; results.
/// </summary>
sealed class NullCandidates
{
    /// <summary>So many calls are followed from a <c>new</c> to the constructor that sets a field.</summary>
    const int MaxDepth = 8;

    readonly IrProgram _program;

    public NullCandidates(IrProgram program)
    {
        _program = program;
        this.Fields = [.. program.Classes.SelectMany(static c => c.Fields).Where(static f => IsReference(f.Type))];
        this.Statics = [.. program.Statics.Where(static s => s is { IsReadOnly: true, Parameter: null } && IsReference(s.Type))];
        this.Results = [.. program.Functions.Where(static f => IsReference(f.ReturnType))];
        this.DuringInitialization = this.CalledFrom(program.StaticConstructors);
        HashSet<Function> others = this.CalledOtherwise();
        this.Parameters = [.. program.Functions.Where(f => !others.Contains(f)).SelectMany(static f => f.Parameters).Where(static p => IsReference(p.Type))];
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
        Dictionary<ClassType, List<(Function Function, New New)>> made = [];
        foreach (Function function in _program.Functions)
            foreach (New @new in function.Blocks.SelectMany(static b => b.Instructions).OfType<New>())
            {
                if (!made.TryGetValue(@new.Type, out var list)) made.Add(@new.Type, list = []);
                list.Add((function, @new));
            }

        this.Fields.RemoveWhere(f => made.Any(m => DerivesFrom(m.Key, f.Owner) && !m.Value.TrueForAll(n => Sets(n.Function, n.New, n.New.Result, f, 0))));
        this.Statics.RemoveWhere(s => s.Initial is { } initial ? initial.IsZero : !_program.StaticConstructors.Any(c => Sets(values[c], s)));
    }

    static bool DerivesFrom(ClassType? type, NamedType owner)
    {
        for (; type is not null; type = type.Base)
            if (type == owner) return true;
        return false;
    }

    /// <summary>
    /// Straight on from the allocation, or from the beginning of a constructor, the field is stored before anything else could read it: nothing but
    /// stores to the object's fields and reads of other fields mention the object in between.
    /// </summary>
    static bool Sets(Function function, New? from, Local? self, Field field, int depth)
    {
        if (self is null || depth > MaxDepth || self.Kind != LocalKind.Parameter && from is null) return false;
        Block? block = from is null ? function.Entry : function.Blocks.Find(b => b.Instructions.Contains(from));
        int start = from is null ? 0 : block!.Instructions.IndexOf(from) + 1;
        for (HashSet<Block> seen = []; block is not null && seen.Add(block); block = (block.Terminator as Goto)?.Target, start = 0)
            foreach (Instruction instruction in block.Instructions.Skip(start))
            {
                // Unless it gives the object up, a handler would go on without the field.
                if (instruction.Result == self || block.Unwind is not null && !function.CountsByHand) return false;
                switch (instruction)
                {
                    case Store { Place: { Root: ValueRoot { Value: LocalOperand { Local: var stored } }, Path: [FieldProjection { ThroughReference: true } first, ..] path } place } store
                        when stored == self && !Mentions(store.Value, self):
                        if (first.Field == field) return path.Length == 1;
                        break;
                    case Load { Place: { Root: ValueRoot { Value: LocalOperand { Local: var loaded } }, Path: [FieldProjection { ThroughReference: true } first, ..] } } when loaded == self:
                        if (first.Field == field) return false;
                        break;
                    case Call { Arguments: [LocalOperand { Local: var passed }, ..] } call when passed == self && !call.Arguments.Skip(1).Any(a => Mentions(a, self)):
                        return Sets(call.Callee, null, call.Callee.Parameters[0], field, depth + 1);
                    default:
                        if (instruction.Operands.Any(o => Mentions(o, self))) return false;
                        break;
                }
            }

        return false;
    }

    static bool Mentions(Operand operand, Local local) => operand is LocalOperand used && used.Local == local;

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
        reached.UnionWith(this.Disposes);
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

    IEnumerable<Function> Disposes => _program.Classes.Select(static c => c.Dispose).Concat(_program.Structs.Select(static s => s.Dispose)).OfType<Function>();

    /// <summary>Functions that something but a direct call may enter.</summary>
    HashSet<Function> CalledOtherwise()
    {
        HashSet<Function> others = [.. _program.StaticConstructors];
        if (_program.EntryPoint is { } entry) others.Add(entry);
        foreach (Function function in _program.Functions)
        {
            if (function.CEntry is not null || function.CountsByHand) others.Add(function);
            foreach (Instruction instruction in function.Blocks.SelectMany(static b => b.Instructions))
            {
                if (instruction is CallVirtual or CallDelegate) others.UnionWith(((CallInstruction)instruction).Callees);
                if (instruction is NewDelegate made) others.Add(made.Function);
                foreach (Operand operand in instruction.Operands) Mention(operand);
            }

            foreach (Operand operand in function.Blocks.SelectMany(static b => b.Terminator.Operands)) Mention(operand);
        }

        // What initialisers of static fields mention.
        others.UnionWith(_program.Delegates.SelectMany(static d => d.Targets).Select(static t => t.Function));
        others.UnionWith(this.Disposes);
        return others;

        void Mention(Operand operand)
        {
            if (operand is FunctionOperand pointer) others.Add(pointer.Function);
            else if (operand is DelegateOperand @delegate) others.Add(@delegate.Function);
        }
    }
}
