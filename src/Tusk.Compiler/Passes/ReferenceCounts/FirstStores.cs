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
        var definitions = new Definitions(function);
        if (_constructors.Contains(function) && function.Parameters is [var self, ..]) Follow(function.Entry, 0, self, [], first);
        foreach (Block block in function.Blocks)
            for (int i = 0; i < block.Instructions.Count; i++)
                if (block.Instructions[i] is Call { Callee.CountsByHand: true, Result: { } made } call && definitions.IsSingle(made) && this.AssignedBy(call.Callee, 0) is { } assigned)
                    Follow(block, i + 1, made, [.. assigned], first);
        return first;
    }

    /// <summary>From here on, on every way, until something else has the object.</summary>
    /// <param name="assigned">What may have been assigned before.</param>
    /// <param name="first">Gets the stores.</param>
    static void Follow(Block start, int at, Local self, HashSet<Field> assigned, HashSet<Store> first)
    {
        // What may have been assigned where a block begins; null: anything.
        Dictionary<Block, HashSet<Field>?> states = [];
        Queue<Block> work = new();
        Pass(Through(start, at, self, assigned, static (_, _) => { }), start);
        while (work.TryDequeue(out Block? block)) Pass(Through(block, 0, self, states[block], static (_, _) => { }), block);

        // A block in which it began may be come to again.
        HashSet<Store> later = [];
        Through(start, at, self, assigned, Note);
        foreach ((Block block, HashSet<Field>? state) in states) Through(block, 0, self, state, Note);
        first.ExceptWith(later);

        void Note(Store store, bool isFirst) => (isFirst ? first : later).Add(store);

        void Pass(HashSet<Field>? state, Block from)
        {
            foreach (Block next in from.Unwind is { } handler ? from.Successors.Append(handler) : from.Successors)
            {
                if (!states.TryGetValue(next, out HashSet<Field>? known)) states.Add(next, state is null ? null : [.. state]);
                else if (known is null) continue;
                else if (state is null) states[next] = null;
                else
                {
                    int before = known.Count;
                    known.UnionWith(state);
                    if (known.Count == before) continue;
                }

                work.Enqueue(next);
            }
        }
    }

    /// <summary>What may have been assigned at the end of a block.</summary>
    static HashSet<Field>? Through(Block block, int at, Local self, HashSet<Field>? before, Action<Store, bool> note)
    {
        if (before is null) return null;
        HashSet<Field> assigned = [.. before];
        for (; at < block.Instructions.Count; at++)
        {
            Instruction instruction = block.Instructions[at];
            if (instruction.Result == self) return null;
            if (instruction is Store { Place: { Root: ValueRoot { Value: LocalOperand { Local: var stored } }, Path: [FieldProjection { ThroughReference: true } field, ..] path } } store && stored == self)
            {
                if (IsSelf(store.Value)) return null;
                note(store, assigned.Add(field.Field) && path.Length == 1);
            }
            else if (instruction is not Load && instruction.Operands.Any(IsSelf)) return null;
        }

        // An error may leave the block before its last store, which is assigned no less then.
        return block.Terminator.Operands.Any(IsSelf) ? null : assigned;

        bool IsSelf(Operand operand) => operand is LocalOperand { Local: var local } && local == self;
    }

    /// <summary>The fields of any object that a function may assign; null where that is not known.</summary>
    HashSet<Field>? AssignedBy(Function function, int depth)
    {
        if (_assigned.TryGetValue(function, out HashSet<Field>? known)) return known;
        if (MayPublish(function)) return _assigned[function] = null;
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

    /// <summary>Somebody else may have the object that the function makes, or gets as its first argument, afterwards.</summary>
    static bool MayPublish(Function function)
    {
        HashSet<Local> self = [.. function.CountsByHand ? function.Blocks.SelectMany(static b => b.Instructions).OfType<New>().Select(static n => n.Result).OfType<Local>() : function.Parameters.Take(1)];
        if (!self.Any(static s => s.Type is ObjectType)) return false;
        for (bool grows = true; grows;)
            grows = function.Blocks.SelectMany(static b => b.Instructions).Count(i => i is Copy or Reinterpret && i.Operands.Any(IsSelf) && i.Result is { } result && self.Add(result)) > 0;
        return function.Blocks.Exists(b => b.Instructions.Exists(i => i switch
        {
            Store store => IsSelf(store.Value),
            Call call => call.Arguments.Skip(1).Any(IsSelf),
            Load or Copy or Reinterpret or Check or Abandon => false,
            _ => i.Operands.Any(IsSelf),
        }) || b.Terminator is Return && !function.CountsByHand && b.Terminator.Operands.Any(IsSelf));

        bool IsSelf(Operand operand) => operand is LocalOperand { Local: var local } && self.Contains(local);
    }
}
