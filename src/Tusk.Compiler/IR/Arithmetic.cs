using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.IR;

/// <summary>
/// Integer arithmetic at compile time, exactly C#'s, for types of up to 64 bits. Values are kept in the range of their type. nint and nuint
/// count as 64 bits wide; <see cref="IsPortable"/> tells whether the target's width matters.
/// </summary>
public static class Arithmetic
{
    /// <summary>The type is an integer, bool or char that these functions compute in.</summary>
    public static bool Supports(IrType type) => type is PrimitiveType { Kind: not (PrimitiveKind.Void or PrimitiveKind.I128 or PrimitiveKind.U128) };

    /// <summary>The low bits of a value, read as the type.</summary>
    public static Int128 Wrap(Int128 value, PrimitiveType type) => Wrap(value, Width(type), type.IsSigned);

    /// <summary>The sum, difference or product without wrapping; a product beyond 127 bits is the largest value, which fits no type.</summary>
    public static Int128 Exact(BinaryOperator op, Int128 left, Int128 right)
    {
        try
        {
            return op switch
            {
                BinaryOperator.Add => left + right,
                BinaryOperator.Subtract => left - right,
                BinaryOperator.Multiply => checked(left * right),
                _ => throw new ArgumentOutOfRangeException(nameof(op)),
            };
        }
        catch (OverflowException)
        {
            return Int128.MaxValue;
        }
    }

    /// <summary>The operands are in the type's range; a divisor is not 0, and a quotient fits.</summary>
    public static Int128 Apply(BinaryOperator op, PrimitiveType type, Int128 left, Int128 right)
    {
        left = Wrap(left, type);
        int count = (int)(right & (Width(type) - 1));
        if (op is not (BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight)) right = Wrap(right, type);
        return Wrap(op switch
        {
            BinaryOperator.Add => left + right,
            BinaryOperator.Subtract => left - right,
            BinaryOperator.Multiply => unchecked(left * right),
            BinaryOperator.Divide => left / right,
            BinaryOperator.Remainder => left % right,
            BinaryOperator.And => left & right,
            BinaryOperator.Or => left | right,
            BinaryOperator.Xor => left ^ right,
            BinaryOperator.ShiftLeft => left << count,
            BinaryOperator.ShiftRight => left >> count,
            _ => throw new ArgumentOutOfRangeException(nameof(op)),
        }, type);
    }

    public static Int128 Apply(UnaryOperator op, IrType type, Int128 value)
    {
        if (op == UnaryOperator.Not) return value == 0 ? 1 : 0;
        PrimitiveType primitive = type as PrimitiveType ?? ((EnumType)type).Underlying;
        return Wrap(op == UnaryOperator.Negate ? -value : ~value, primitive);
    }

    public static bool Compare(CompareOperator op, PrimitiveType type, Int128 left, Int128 right)
    {
        int order = Wrap(left, type).CompareTo(Wrap(right, type));
        return op switch
        {
            CompareOperator.Equal => order == 0,
            CompareOperator.NotEqual => order != 0,
            CompareOperator.Less => order < 0,
            CompareOperator.LessOrEqual => order <= 0,
            CompareOperator.Greater => order > 0,
            CompareOperator.GreaterOrEqual => order >= 0,
            _ => throw new ArgumentOutOfRangeException(nameof(op)),
        };
    }

    /// <summary>The value is the same however wide the target's nint is.</summary>
    public static bool IsPortable(Int128 value, PrimitiveType type) => !type.IsPointerSized || Wrap(value, 32, type.IsSigned) == value;

    static int Width(PrimitiveType type) => type.Bits == 0 ? 64 : type.Bits;

    static Int128 Wrap(Int128 value, int bits, bool isSigned)
    {
        if (bits >= 128) return value;
        Int128 low = value & ((Int128.One << bits) - 1);
        return isSigned && (low >> (bits - 1)) != 0 ? low - (Int128.One << bits) : low;
    }
}
