using ICSharpCode.Decompiler.IL;
using ICSharpCode.Decompiler.TypeSystem;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Metadata;
using Tusk.Diagnostics;
using ArrayType = Tusk.Compiler.IR.Types.ArrayType;
using AddressOf = Tusk.Compiler.IR.Instructions.AddressOf;
using PointerType = Tusk.Compiler.IR.Types.PointerType;
using PrimitiveType = Tusk.Compiler.IR.Types.PrimitiveType;

namespace Tusk.Compiler.Import;

/// <summary>IL addresses to places, and the loads and stores through them.</summary>
sealed class PlaceImporter(BodyContext body, ValueImporter values)
{
    /// <summary>The address of a store whose checks wait for its value, and those checks.</summary>
    ILInstruction? _delaying;
    Action? _delayed;

    void Guard(ILInstruction address, Action checks)
    {
        if (ReferenceEquals(_delaying, address)) _delayed = checks;
        else checks();
    }

    /// <summary>The place that an address denotes, whatever type is read there.</summary>
    public Place Of(ILInstruction address)
    {
        switch (address)
        {
            case LdLoca local:
                return new Place(values.Variables.Of(local.Variable));
            case LdFlda field:
                return this.FieldOf(field);
            case LdsFlda field:
                return this.StaticOf(field);
            case LdElema element:
                return this.ElementOf(element);
            default:
            {
                Operand pointer = values.Value(address);
                return pointer.Type switch
                {
                    BorrowType borrow => new Place(new ValueRoot(pointer), [new DereferenceProjection(borrow.Element)]),
                    PointerType { Element: not PrimitiveType { Kind: PrimitiveKind.Void } } p => new Place(new ValueRoot(pointer), [new DereferenceProjection(p.Element)]),
                    _ => new Place(new ValueRoot(pointer), []),
                };
            }
        }
    }

    /// <summary>The place of a value of the type at an address.</summary>
    public Place Of(ILInstruction address, IrType type) => this.As(this.Of(address), type);

    Place As(Place place, IrType type)
    {
        if (place.Path.IsEmpty && place.Root is ValueRoot root)
        {
            Operand pointer = Coercion.To(body, root.Value, body.Types.Table.Pointer(type));
            return new Place(new ValueRoot(pointer), [new DereferenceProjection(type)]);
        }

        if (IsOf(place, type)) return place;
        // Memory of one type read as another.
        Operand borrowed = body.Emit(new AddressOf(place), body.Types.Table.Borrow(place.Type));
        Operand converted = Coercion.To(body, borrowed, body.Types.Table.Borrow(type));
        return new Place(new ValueRoot(converted), [new DereferenceProjection(type)]);
    }

    public Operand Load(LdObj load)
    {
        IrType type = body.Map(load.Type);
        if (load.Target is LdsFlda { Field: var field } && this.KnownStatic(body.Close(field), type) is { } known) return known;
        if (load.Target is LdFlda { Field: var cache } && IsLambdaCache(cache)) return new NullOperand(type);
        Place place = this.Of(load.Target, type);
        Operand value = body.Emit(new Load(place) { IsVolatile = load.IsVolatile, IsUnaligned = load.UnalignedPrefix != 0 }, place.Type);
        // ldind.ref says object whatever is there: the place knows better.
        return type == body.Types.Table.Object && value.Type is ObjectType or ErrorType ? value : Coercion.To(body, value, type);
    }

    public void Store(StObj store)
    {
        IrType type = body.Map(store.Type);
        if (store.Target is LdsFlda { Field: var field } && IsLambdaCache(field) || store.Target is LdFlda { Field: var cache } && IsLambdaCache(cache))
        {
            values.Value(store.Value);
            return;
        }

        // The checks of `a[i] = v` and `o.F = v` come after v has its value.
        _delaying = store.Target is LdElema { DelayExceptions: true } or LdFlda { DelayExceptions: true } ? store.Target : null;
        Place place = this.Of(store.Target);
        Action? delayed = _delayed;
        (_delaying, _delayed) = (null, null);
        Operand value = values.To(store.Value, IsOf(place, type) ? place.Type : type);
        delayed?.Invoke();
        place = this.As(place, type);
        body.Emit(new Store(place, value) { IsVolatile = store.IsVolatile, IsUnaligned = store.UnalignedPrefix != 0 });
    }

    /// <summary>The address itself, as a borrow.</summary>
    public Operand AddressOf(ILInstruction address)
    {
        if (address is LdsFlda { Field: var field } && Workspace.HasData((IField)field.MemberDefinition))
            return new DataOperand(body.Symbols.DataOf(field, PrimitiveType.U8), body.Types.Table.Pointer(PrimitiveType.U8));
        Place place = this.Of(address);
        if (place.Path.IsEmpty && place.Root is ValueRoot root) return root.Value;
        if (place.Path is [DereferenceProjection] && place.Root is ValueRoot { Value: var pointer }) return pointer;
        return body.Emit(new AddressOf(place), body.Types.Table.Borrow(place.Type));
    }

    Place FieldOf(LdFlda instruction)
    {
        IField field = body.Close(instruction.Field);
        IrType owner = body.Types.Map(field.DeclaringType);
        // int.m_value and the like: the primitive is its own field.
        if (owner is PrimitiveType or EnumType) return this.Of(instruction.Target, owner);
        Field mapped = body.Types.FieldOf(field);
        if (owner is ObjectType)
        {
            Operand target = values.Value(instruction.Target);
            if (target.Type is ErrorType) throw new RefusedException(Catalogue.ExceptionState, field.DeclaringType.Name, field.Name);
            target = Coercion.To(body, target, owner);
            this.Guard(instruction, () => body.CheckNotNull(target));
            return new Place(new ValueRoot(target), [new FieldProjection(mapped)]);
        }

        Place parent = instruction.Target.ResultType is StackType.Ref or StackType.I
            ? this.Of(instruction.Target, owner)
            : this.Spilled(values.To(instruction.Target, owner));
        return parent.Then(new FieldProjection(mapped));
    }

    Place Spilled(Operand value)
    {
        if (value is LocalOperand { Local: var existing }) return new Place(existing);
        Local temporary = body.Temporary(value.Type);
        body.Emit(new Copy(value) { Result = temporary });
        return new Place(temporary);
    }

    Place StaticOf(LdsFlda instruction)
    {
        IField field = body.Close(instruction.Field);
        return new Place(new StaticRoot(body.Symbols.Methods.StaticOf(field)), []);
    }

    Place ElementOf(LdElema element)
    {
        if (element.Indices.Count != 1) return MultiDimensionalArrays.ElementOf(body, values, element, checks => this.Guard(element, checks));
        Operand array = values.Value(element.Array);
        if (array is NullOperand) array = new NullOperand(body.Map(new ICSharpCode.Decompiler.TypeSystem.ArrayType(body.Symbols.Workspace.TypeSystem, element.Type)));
        Operand index = values.Value(element.Indices[0]);
        if (array.Type is not ArrayType type) throw new RefusedException(Catalogue.InternalError, $"an element of {array.Type}");
        PrimitiveType indexType = Coercion.ScalarOf(index.Type)!;
        PrimitiveType compared = !indexType.IsPointerSized && indexType.Bits < 64 ? PrimitiveType.I32 : PrimitiveType.NInt;
        index = Coercion.To(body, index, compared);
        this.Guard(element, () =>
        {
            body.CheckNotNull(array);
            Operand length = body.Emit(new ArrayLength(array), PrimitiveType.NUInt);
            body.Emit(new Check(CheckKind.Index, index, Coercion.To(body, length, compared)));
        });
        return new Place(new ValueRoot(array), [new ArrayElementProjection(type.Element, index)]);
    }

    /// <summary>Statics that the runtime, not IL, gives their value.</summary>
    Operand? KnownStatic(IField field, IrType type)
    {
        if (IsLambdaCache(field)) return new NullOperand(type);
        if (Workspace.HasData((IField)field.MemberDefinition) && type is PrimitiveType { Bits: > 0 } primitive)
        {
            byte[] bytes = Workspace.DataOf((IField)field.MemberDefinition, primitive.Bits / 8);
            Int128 value = 0;
            for (int i = bytes.Length - 1; i >= 0; i--) value = (value << 8) | bytes[i];
            return new IntegerOperand(type, Coercion.Wrap(value, primitive));
        }

        return (field.DeclaringType.ReflectionName, field.Name) switch
        {
            ("System.String", "Empty") => new StringOperand(body.Types.Table.String, ""),
            ("System.BitConverter", "IsLittleEndian") => body.Emit(new Copy(new CValueOperand(PrimitiveType.Bool, "TUSK_LITTLE_ENDIAN", null)), PrimitiveType.Bool),
            ("System.IntPtr" or "System.UIntPtr", "Zero") => new IntegerOperand(type, 0),
            _ => null,
        };
    }

    /// <summary>
    /// Where Roslyn keeps delegates it made once. Those without a closure are constants here; one kept in its own closure would be a cycle
    /// of two counts that never goes.
    /// </summary>
    static bool IsLambdaCache(IField field) =>
        field.DeclaringType.Name is var owner && (owner.StartsWith("<>c", StringComparison.Ordinal) && field.Name.StartsWith("<>9", StringComparison.Ordinal)
            || owner.StartsWith("<>O", StringComparison.Ordinal));

    /// <summary>Whether values of the type can be read and stored there as they are.</summary>
    static bool IsOf(Place place, IrType type) =>
        (!place.Path.IsEmpty || place.Root is not ValueRoot) && (ReferenceEquals(place.Type, type) || IsSameStorage(place.Type, type));

    /// <summary>Types whose values are the same bits, so that a place of one can be read as the other by a conversion of the value.</summary>
    static bool IsSameStorage(IrType a, IrType b)
    {
        if (Coercion.ScalarOf(a) is { } x && Coercion.ScalarOf(b) is { } y)
            return x.IsPointerSized ? y.IsPointerSized : x.Bits == y.Bits && (x == PrimitiveType.Bool) == (y == PrimitiveType.Bool);
        return a is ObjectType && b is ObjectType || Coercion.IsAddress(a) && Coercion.IsAddress(b)
            || Coercion.IsAddress(a) && b is PrimitiveType { IsPointerSized: true } || Coercion.IsAddress(b) && a is PrimitiveType { IsPointerSized: true };
    }
}
