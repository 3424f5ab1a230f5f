using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes;

/// <summary>
/// Follows a constructor, and those of the bases it calls, from where its object is made up to the first instruction that might look at the object
/// or do anything else that others see. Constants stored until then become <see cref="ClassType.Initial"/>, and so do locks that are set up.
/// </summary>
/// <param name="type">The class of the object.</param>
/// <param name="once">Functions that run once.</param>
sealed class ConstructorStart(ClassType type, HashSet<Function> once)
{
    readonly Dictionary<Local, Known> _values = [];
    readonly HashSet<Function> _entered = [];
    // What was stored into these is no constant: nothing about them may come to stand before it.
    readonly HashSet<Field> _stored = [];

    abstract record Known;

    /// <summary>The object itself.</summary>
    sealed record Self : Known;

    /// <summary>The address of a part of the object.</summary>
    sealed record Part(IReadOnlyList<Field> Path) : Known;

    sealed record Constant(Operand Value) : Known;

    /// <param name="block">Where the object has been made.</param>
    /// <param name="first">The instruction after that.</param>
    /// <param name="self">The object.</param>
    public void Follow(Block block, int first, Local self)
    {
        _values[self] = new Self();
        // The call of the constructor may stand in a block of its own, for the object is given up when it fails.
        if (first == block.Instructions.Count && block.Terminator is Goto { Target: var next }) this.Run(next, 0);
        else this.Run(block, first);
    }

    /// <returns>Whether the function's end was reached.</returns>
    bool Run(Block block, int first)
    {
        HashSet<Block> passed = [];
        while (passed.Add(block))
        {
            List<Instruction> taken = [];
            bool isWhole = true;
            for (int i = first; i < block.Instructions.Count && isWhole; i++)
                if (this.Take(block.Instructions[i])) taken.Add(block.Instructions[i]);
                else isWhole = this.Passes(block.Instructions[i]);
            block.Instructions.RemoveAll(taken.Contains);
            if (!isWhole || block.Terminator is not Goto next) return isWhole && block.Terminator is Return;
            (block, first) = (next.Target, 0);
        }

        return false;
    }

    /// <summary>Whether the instruction sees nothing of the object and nobody else sees anything of it; notes what it gives.</summary>
    bool Passes(Instruction instruction)
    {
        switch (instruction)
        {
            case Copy { Result: { } result } copy: return this.Note(result, this.Of(copy.Value));
            case Reinterpret { Result: { } result } seen: return this.Note(result, this.Of(seen.Value));
            case IR.Instructions.Convert { Result: { } result } conversion: return this.Note(result, IsAddress(result.Type) ? WithType(this.Of(conversion.Value), result.Type) : null);
            case AddressOf { Result: { } result } address: return this.Note(result, this.AddressOf(address.Place, result.Type));
            case Load { Result: { } result, IsVolatile: false, Place: { Root: ValueRoot { Value: StringOperand { ConstantType: var strings, Text: var text } }, Path: [FieldProjection { Field: var field }] } } when field == strings.Utf8:
                return this.Note(result, IsPlain(text) ? new Constant(new CTextOperand(text, result.Type)) : null);
            case Load { Result: { } result, IsVolatile: false, Place.Root: LocalRoot or StaticRoot } load when load.Place.IsDirect: return this.Note(result, null);
            case Store { IsVolatile: false, Place: { Root: LocalRoot { Local: var local }, IsDirect: true } }: return this.Note(local, null);
            case Store { IsVolatile: false } store when this.PathOf(store.Place) is { Count: > 0 } path:
                _stored.Add(path[0]);
                return true;
            case Call { Arguments: [var first, ..] } call when this.Of(first) is Self && once.Contains(call.Callee) && _entered.Add(call.Callee):
                for (int i = 0; i < call.Arguments.Length; i++) this.Note(call.Callee.Parameters[i], this.Of(call.Arguments[i]));
                return this.Run(call.Callee.Entry, 0);
            default: return false;
        }
    }

    bool Note(Local local, Known? known)
    {
        if (known is null) _values.Remove(local);
        else _values[local] = known;
        return true;
    }

    Known? Of(Operand operand) => operand switch
    {
        LocalOperand { Local: var local } => _values.GetValueOrDefault(local),
        IntegerOperand or NullOperand or DataOperand or CValueOperand { IsConstant: true } => new Constant(operand),
        _ => null,
    };

    Known? AddressOf(Place place, IrType address) => place switch
    {
        { Root: StaticRoot { Field: var field }, Path.IsEmpty: true } => new Constant(new StaticAddressOperand(field, address)),
        _ when this.PathOf(place) is { Count: > 0 } path => new Part(path),
        _ => null,
    };

    /// <summary>The fields that lead from the object to a place in it; null for any other place.</summary>
    List<Field>? PathOf(Place place)
    {
        if (place.Root is not ValueRoot { Value: var root }) return null;
        IEnumerable<Projection> rest = place.Path;
        List<Field> path = [];
        switch (this.Of(root))
        {
            case Self: break;
            case Part part when place.Path is [DereferenceProjection, ..]:
                path.AddRange(part.Path);
                rest = rest.Skip(1);
                break;
            default: return null;
        }

        foreach (Projection projection in rest)
        {
            if (projection is not FieldProjection { Field: { Embedded: null, FixedLength: 0 } field } || path.Count > 0 && field.Owner is not StructType { IsExplicitLayout: false, InlineArrayLength: 0 }) return null;
            path.Add(field);
        }

        return path;
    }

    bool Take(Instruction instruction) => instruction switch
    {
        Store store => this.Take(store),
        CallC { Callee.Initializer: { } macro, Arguments: [var address] } => this.Of(address) is Part { Path: var path } && this.Set(path, new ConstantInitializer(macro)),
        _ => false,
    };

    bool Take(Store store)
    {
        if (store.IsVolatile || store.IsUnaligned || store.Place.Type.HoldsReferences || this.Of(store.Value) is not Constant { Value: var value } || this.PathOf(store.Place) is not { Count: > 0 } path) return false;
        if (value is CTextOperand && store.Place.Type is not PointerType) return false;
        if (value.Type is PrimitiveType != store.Place.Type is PrimitiveType) return false;
        return this.Set(path, new ConstantOperand(value));
    }

    bool Set(IReadOnlyList<Field> path, ConstantValue value)
    {
        if (_stored.Contains(path[0]) || With(type.Initial.GetValueOrDefault(path[0]), path, 1, value) is not { } whole) return false;
        type.Initial[path[0]] = whole;
        return true;
    }

    /// <summary>The old value with the part at the end of the path replaced; null where a macro makes the old one.</summary>
    static ConstantValue? With(ConstantValue? old, IReadOnlyList<Field> path, int depth, ConstantValue part)
    {
        if (old is ConstantInitializer) return null;
        if (depth == path.Count) return part;
        var fields = (old as ConstantStruct)?.Fields.ToDictionary() ?? [];
        if (With(fields.GetValueOrDefault(path[depth]), path, depth + 1, part) is not { } inner) return null;
        fields[path[depth]] = inner;
        return new ConstantStruct((StructType)path[depth - 1].Type, fields);
    }

    static Known? WithType(Known? known, IrType type) => known is Constant { Value: CTextOperand text } ? new Constant(text with { Address = type }) : known;

    static bool IsAddress(IrType type) => type is PointerType or BorrowType;

    /// <summary>Whether it is the same in C.</summary>
    static bool IsPlain(string text) => text.All(static c => c is >= ' ' and <= '~');
}
