using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes.ReferenceCounts;

/// <summary>
/// Which stores find null in the field of an object that is being made? Those to fields that nothing has assigned yet, of <c>this</c> in a
/// constructor, from its beginning, or of an object straight after its <c>new</c>, as long as nothing but such stores and reads mentions the
/// object: what was zeroed is still zero, and there is no old value to release.
/// </summary>
sealed class FirstStores
{
    readonly Dictionary<Function, HashSet<Field>?> _assigned = [];
    readonly HashSet<Function> _constructors;

    public FirstStores(IrProgram program)
    {
        // A constructor that another one calls may find what that one has stored.
        _constructors = [.. AssignedAfterConstruction.Constructors(program)];
        foreach (Function caller in program.Functions.Where(static f => !f.CountsByHand))
            _constructors.ExceptWith(caller.Blocks.SelectMany(static b => b.Instructions).OfType<Call>().Select(static c => c.Callee));
    }

    public HashSet<Store> In(Function function)
    {
        HashSet<Store> first = [];
        if (_constructors.Contains(function) && function.Parameters.Count > 0) Follow(function.Entry, 0, function.Parameters[0], [], first);
        foreach (Block block in function.Blocks)
            for (int i = 0; i < block.Instructions.Count; i++)
                if (block.Instructions[i] is Call { Callee.CountsByHand: true, Result: { } made } call && this.AssignedBy(call.Callee, 0) is { } assigned)
                    Follow(block, i + 1, made, [.. assigned], first);
        return first;
    }

    static void Follow(Block block, int at, Local self, HashSet<Field> assigned, HashSet<Store> first)
    {
        for (; at < block.Instructions.Count; at++)
        {
            Instruction instruction = block.Instructions[at];
            if (instruction.Result == self) return;
            if (instruction is Store { Place: { Root: ValueRoot { Value: LocalOperand { Local: var stored } }, Path: [FieldProjection { ThroughReference: true } field, ..] path } } store && stored == self)
            {
                if (IsSelf(store.Value)) return;
                if (assigned.Add(field.Field) && path.Length == 1) first.Add(store);
            }
            else if (instruction is not Load && instruction.Operands.Any(IsSelf)) return;
        }

        bool IsSelf(Operand operand) => operand is LocalOperand { Local: var local } && local == self;
    }

    /// <summary>The fields of any object that a function may assign; null where that is not known.</summary>
    HashSet<Field>? AssignedBy(Function function, int depth)
    {
        if (_assigned.TryGetValue(function, out HashSet<Field>? known)) return known;
        HashSet<Field>? result = [];
        foreach (Instruction instruction in function.Blocks.SelectMany(static b => b.Instructions))
        {
            bool isUnknown = instruction is CallVirtual or CallDelegate or CallC or CallPointer or CopyMemory or AddressOf or Release || depth > 4;
            if (instruction is Call call && !isUnknown)
            {
                HashSet<Field>? inner = this.AssignedBy(call.Callee, depth + 1);
                isUnknown = inner is null;
                if (inner is not null) result.UnionWith(inner);
            }

            if (isUnknown) return _assigned[function] = null;
            if (instruction is Store { Place.Path: var path })
                foreach (Projection step in path)
                    if (step is FieldProjection field) result.Add(field.Field);
        }

        return _assigned[function] = result;
    }
}
