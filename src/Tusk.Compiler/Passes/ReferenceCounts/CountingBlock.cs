using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes.ReferenceCounts;

/// <summary>Writes the instructions of a block anew, with the counts that belong to them.</summary>
/// <param name="function">Where the block is.</param>
/// <param name="ownership">Who owns.</param>
/// <param name="instructions">Where to write.</param>
/// <param name="first">The stores that find null.</param>
sealed class CountingBlock(Function function, Ownership ownership, List<Instruction> instructions, HashSet<Store>? first = null)
{
    public List<Instruction> Instructions { get; } = instructions;

    /// <param name="instruction">An instruction of the block.</param>
    /// <param name="mayHold">The local may own something before the instruction.</param>
    public void Add(Instruction instruction, Func<Local, bool> mayHold)
    {
        // The pointer gets the local's own count instead of another.
        if (instruction is HandleConversion { Kind: HandleKind.Leak } leak && ownership.MovedBy(leak) is { } leaked)
        {
            this.Instructions.Add(new HandleConversion(HandleKind.Peek, leak.Value, leak.Type) { Result = leak.Result, Span = leak.Span });
            this.Instructions.Add(new Copy(Counted.Nothing(leaked.Type)) { Result = leaked, Span = leak.Span });
            return;
        }

        if (instruction is Store store && Counted.Is(store.Place.Type)) this.AddStore(store, mayHold);
        else if (instruction.Result is { } result && ownership.Owns(result)) this.AddDefinition(instruction, result, mayHold(result));
        else this.Instructions.Add(instruction);
        if (ownership.MovedBy(instruction) is { } moved)
            this.Instructions.Add(new Copy(Counted.Nothing(moved.Type)) { Result = moved, Span = instruction.Span });
    }

    public void Retain(Operand value, SourceSpan span) => this.ForEachReference(value, span, v => new Retain(v));

    public void Release(Operand value, SourceSpan span) => this.ForEachReference(value, span, v => new Release(v));

    void AddDefinition(Instruction instruction, Local result, bool hasOld)
    {
        Local? old = null;
        if (hasOld)
        {
            old = this.Borrowed("old", result.Type);
            this.Instructions.Add(new Copy(new LocalOperand(result)) { Result = old, Span = instruction.Span });
        }

        this.Instructions.Add(instruction);
        bool isCopy = !Counted.GivesOwned(instruction) && ownership.MovedBy(instruction) is null;
        if (isCopy && !(Counted.Forwarded(instruction) is { } value && Counted.IsImmortal(value))) this.Retain(new LocalOperand(result), instruction.Span);
        if (old is not null) this.Release(new LocalOperand(old), instruction.Span);
    }

    void AddStore(Store store, Func<Local, bool> mayHold)
    {
        if (!Counted.IsImmortal(store.Value) && ownership.MovedBy(store) is null) this.Retain(store.Value, store.Span);
        bool hasOld = first?.Contains(store) != true && (store.Place is not { Root: LocalRoot root, IsDirect: true } || !ownership.Owns(root.Local) || mayHold(root.Local));
        if (!hasOld)
        {
            this.Instructions.Add(store);
            return;
        }

        Local old = this.Borrowed("old", store.Place.Type);
        this.Instructions.Add(new Load(store.Place) { Result = old, Span = store.Span, IsUnaligned = store.IsUnaligned });
        this.Instructions.Add(store);
        this.Release(new LocalOperand(old), store.Span);
    }

    void ForEachReference(Operand value, SourceSpan span, Func<Operand, Instruction> count)
    {
        if (!Counted.HoldsOwned(value.Type))
        {
            Instruction instruction = count(value);
            instruction.Span = span;
            this.Instructions.Add(instruction);
            return;
        }

        var type = (StructType)value.Type;
        foreach (Field field in type.Fields)
        {
            if (!Counted.Is(field.Type)) continue;
            Local part = this.Borrowed(field.Name, field.Type);
            this.Instructions.Add(new Load(new Place(((LocalOperand)value).Local).Then(new FieldProjection(field))) { Result = part, Span = span });
            this.ForEachReference(new LocalOperand(part), span, count);
        }
    }

    Local Borrowed(string name, IrType type)
    {
        Local local = function.AddLocal(name, type);
        local.IsBorrowed = true;
        return local;
    }
}
