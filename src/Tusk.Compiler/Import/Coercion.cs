using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Metadata;
using Tusk.Diagnostics;
using Convert = Tusk.Compiler.IR.Instructions.Convert;
using IType = ICSharpCode.Decompiler.TypeSystem.IType;

namespace Tusk.Compiler.Import;

/// <summary>The implicit conversions of IL: between a value's type and the type of where it goes.</summary>
static class Coercion
{
    /// <summary>The operand as a value of the type.</summary>
    public static Operand To(BodyContext body, Operand value, IrType target)
    {
        IrType source = value.Type;
        if (ReferenceEquals(source, target)) return value;
        switch (value)
        {
            case NullOperand:
                return ScalarOf(target) is not null ? new IntegerOperand(target, 0)
                    : target is StructType ? throw Mismatch(source, target)
                    : new NullOperand(target);
            case IntegerOperand integer when ScalarOf(target) is { } primitive:
                if (primitive.IsPointerSized && !Fits(integer.Value, 32, signed: true) && !Fits(integer.Value, 32, signed: false)) break;
                return new IntegerOperand(target, target == PrimitiveType.Bool ? integer.Value == 0 ? 0 : 1 : Wrap(Extend(integer), primitive));
            case IntegerOperand { Value: var zero } when zero == 0 && IsAddress(target):
                return new NullOperand(target);
        }

        if (ScalarOf(source) is { } from && ScalarOf(target) is { } to)
        {
            if (target == PrimitiveType.Bool)
                return body.Emit(new Compare(CompareOperator.NotEqual, from, value, new IntegerOperand(from, 0)), PrimitiveType.Bool);
            return body.Emit(new Convert(value, from, target), target);
        }

        if (IsAddressOrWord(source) && IsAddressOrWord(target)) return body.Emit(new Convert(value, source, target), target);
        if (IsAddress(source) && ScalarOf(target) is { Bits: 64 or 32 } or { IsPointerSized: true }) return body.Emit(new Convert(value, source, target), target);
        if (ScalarOf(source) is not null && IsAddress(target)) return body.Emit(new Convert(value, source, target), target);
        if (source is ObjectType sourceObject && target is ObjectType targetObject)
        {
            if (sourceObject is not ClassType && targetObject is ClassType { IsInterface: true } implemented && !implemented.IsImplementedBy(sourceObject))
                throw new RefusedException(Catalogue.UnsupportedConstruct, $"{sourceObject.DisplayName} as {targetObject.DisplayName}",
                    "Use the array, string or a span itself.");
            if (body.Types.IsOfDimensions(sourceObject) && targetObject is ClassType { IsInterface: true } or ClassType { Base: not null })
                throw new RefusedException(Catalogue.UnsupportedConstruct, $"{sourceObject.DisplayName} as {targetObject.DisplayName}", "Use the array with its own type.");
            if (sourceObject is ArrayType && targetObject is ArrayType)
                throw new RefusedException(Catalogue.UnsupportedConstruct, $"{sourceObject.DisplayName} as {targetObject.DisplayName}", "Use the array with its own type, or a span.");
            if (sourceObject is DelegateType && targetObject is DelegateType)
                throw new RefusedException(Catalogue.UnsupportedConstruct, $"{sourceObject.DisplayName} as {targetObject.DisplayName}", "Wrap it in a lambda of the other type.");
            if (targetObject is ClassType { IsInterface: true } contract && body.Types.TryOriginOf(sourceObject, out IType origin)
                && body.Types.TryOriginOf(contract, out IType wanted) && Variance.IsLost(origin, wanted))
                throw new RefusedException(Catalogue.UnsupportedConstruct, $"{sourceObject.DisplayName} as {contract.DisplayName}",
                    "Implement that interface, or convert each element.");
            return body.Emit(new Reinterpret(value, target), target);
        }

        if (source is EnumType { DisplayName: "System.Type" } || target is EnumType { DisplayName: "System.Type" })
            throw new RefusedException(Catalogue.Reflection, "System.Type as an object");
        if (source is ErrorType && target is ObjectType)
            throw new RefusedException(Catalogue.UnsupportedConstruct, "an exception as an object", "Keep it as an exception, or use its Message or Errno.");
        throw Mismatch(source, target);
    }

    /// <summary>The operand as a stack integer of 32 or 64 bits or pointer size, extended by its own signedness.</summary>
    public static Operand ToStack(BodyContext body, Operand value, PrimitiveType target) => To(body, value, target);

    /// <summary>The integer type behind a value: its own, or an enum's.</summary>
    public static PrimitiveType? ScalarOf(IrType type) => type switch
    {
        PrimitiveType { Kind: not PrimitiveKind.Void } primitive => primitive,
        EnumType e => e.Underlying,
        _ => null,
    };

    public static bool IsAddress(IrType type) => type is PointerType or BorrowType or FunctionPointerType;

    /// <summary>The value of a constant as its own type holds it.</summary>
    static Int128 Extend(IntegerOperand constant) => ScalarOf(constant.Type) is { } type ? Wrap(constant.Value, type) : constant.Value;

    /// <summary>Wraps a number to a type's width and sign; pointer-sized ones to 64 bits.</summary>
    public static Int128 Wrap(Int128 value, PrimitiveType type)
    {
        int bits = type.IsPointerSized ? 64 : type.Bits;
        if (bits >= 128 || bits == 0) return value;
        UInt128 mask = (UInt128.One << bits) - 1;
        UInt128 low = (UInt128)value & mask;
        return type.IsSigned && (low >> (bits - 1)) != 0 ? (Int128)(low | ~mask) : (Int128)low;
    }

    static bool Fits(Int128 value, int bits, bool signed) => signed
        ? value >= -(Int128.One << (bits - 1)) && value < (Int128.One << (bits - 1))
        : value >= 0 && value < (Int128.One << bits);

    static bool IsAddressOrWord(IrType type) => IsAddress(type) || type is PrimitiveType { IsPointerSized: true };

    static RefusedException Mismatch(IrType source, IrType target) => source is ErrorType or ClassType { IsException: true } || target is ErrorType or ClassType { IsException: true }
        ? new(Catalogue.UnsupportedConstruct, "an exception as an object", "Keep it as an exception, or use its Message or Errno.")
        : new(Catalogue.InternalError, $"a value of {source} where {target} is needed");
}
