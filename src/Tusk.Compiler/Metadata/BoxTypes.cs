using ICSharpCode.Decompiler.TypeSystem;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Types;
using Tusk.Diagnostics;
using FunctionPointerType = Tusk.Compiler.IR.Types.FunctionPointerType;
using PointerType = Tusk.Compiler.IR.Types.PointerType;

namespace Tusk.Compiler.Metadata;

/// <summary>
/// The class of a boxed value: a counted object with the value as its only field and the interfaces of the value's type. An integer and the
/// enums over it unbox as each other, so the field is in a base class that their boxes share.
/// </summary>
sealed class BoxTypes(IrProgram program, Identifiers identifiers, TypeMapper types)
{
    readonly Dictionary<IType, ClassType> _boxes = [];
    readonly Dictionary<PrimitiveType, ClassType> _bases = [];

    /// <summary>The class of boxes of exactly a closed value type, which is not Nullable.</summary>
    /// <exception cref="RefusedException">A value of the type must not be copied to the heap.</exception>
    public ClassType Of(IType type)
    {
        if (_boxes.TryGetValue(type, out ClassType? known)) return known;
        IrType value = types.Map(type);
        if (value is StructType { IsMoveOnly: true } or StructType { IsByRefLike: true } or StructType { Binding: not null } or PointerType or BorrowType or FunctionPointerType)
            throw new RefusedException(Catalogue.Boxing, value.DisplayName);
        var box = new ClassType(identifiers.Unique($"boxed_{Identifiers.Of(type)}"), $"boxed {value.DisplayName}") { IsSealed = true };
        _boxes.Add(type, box);
        types.AddOrigin(box, type);
        if (IntegerOf(value) is { } integer)
        {
            box.Base = this.BaseOf(integer);
            box.BoxedValue = box.Base.BoxedValue;
        }
        else
        {
            box.Base = program.Types.Object;
            AddValue(box, value);
        }

        foreach (IType contract in type.GetAllBaseTypes())
            if (contract.Kind == TypeKind.Interface && IsImplemented(contract, type) && types.TryMap(contract) is ClassType mapped)
                box.Interfaces.Add(mapped);
        types.Variants.Add(box, type);
        program.Classes.Add(box);
        return box;
    }

    /// <summary>The class whose objects unbox as a closed value type: the box itself, or for an integer or enum what all of its width and sign derive from.</summary>
    public ClassType UnboxedFrom(IType type)
    {
        ClassType box = this.Of(type);
        return (ClassType)box.BoxedValue!.Owner;
    }

    /// <summary>Not what only generic code asks of numbers, nor System.Enum's conversions by reflection.</summary>
    static bool IsImplemented(IType contract, IType type) =>
        contract.Namespace != "System.Numerics" && (type.Kind != TypeKind.Enum || contract.Name != "IConvertible");

    ClassType BaseOf(PrimitiveType integer)
    {
        if (_bases.TryGetValue(integer, out ClassType? known)) return known;
        known = new ClassType(identifiers.Unique($"any_boxed_{integer.DisplayName}"), $"boxed {integer.DisplayName} or enum") { Base = program.Types.Object };
        AddValue(known, integer);
        _bases.Add(integer, known);
        program.Classes.Add(known);
        return known;
    }

    static void AddValue(ClassType box, IrType value)
    {
        box.BoxedValue = new Field(box, "value", value);
        box.Fields.Add(box.BoxedValue);
    }

    static PrimitiveType? IntegerOf(IrType type) => type switch
    {
        EnumType e => e.Underlying,
        PrimitiveType { Kind: >= PrimitiveKind.I8 and <= PrimitiveKind.U64 } integer => integer,
        _ => null,
    };
}
