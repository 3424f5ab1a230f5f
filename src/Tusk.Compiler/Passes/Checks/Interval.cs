using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes.Checks;

/// <summary>Integers from <paramref name="Low"/> to <paramref name="High"/>, both included.</summary>
readonly record struct Interval(Int128 Low, Int128 High)
{
    /// <summary>What values of the type may be, however wide the target's nint is; null for 128 bits and what is no integer.</summary>
    public static Interval? Of(IrType type) => Underlying(type) is { } primitive ? OfBits(primitive.Bits == 0 ? 64 : primitive.Bits, primitive.IsSigned) : null;

    public static PrimitiveType? Underlying(IrType type)
    {
        PrimitiveType? primitive = type as PrimitiveType ?? (type as EnumType)?.Underlying;
        return primitive is not null && Arithmetic.Supports(primitive) ? primitive : null;
    }

    /// <summary>Every value is one of the type, however wide the target's nint is.</summary>
    public bool Fits(PrimitiveType type)
    {
        if (!Arithmetic.Supports(type)) return false;
        if (type.Kind == PrimitiveKind.Bool) return this.Low >= 0 && this.High <= 1;
        Interval bounds = OfBits(type.Bits == 0 ? 32 : type.Bits, type.IsSigned);
        return this.Low >= bounds.Low && this.High <= bounds.High;
    }

    public Interval Intersect(Interval other) => new(Int128.Max(this.Low, other.Low), Int128.Min(this.High, other.High));

    public Interval Union(Interval other) => new(Int128.Min(this.Low, other.Low), Int128.Max(this.High, other.High));

    /// <summary>The results of arithmetic without wrapping; null where an interval does not say.</summary>
    public static Interval? Exact(BinaryOperator op, Interval left, Interval right)
    {
        switch (op)
        {
            case BinaryOperator.Add: return new(left.Low + right.Low, left.High + right.High);
            case BinaryOperator.Subtract: return new(left.Low - right.High, left.High - right.Low);
            default:
                Int128 limit = (Int128)1 << 62;
                if (left.Low < -limit || left.High > limit || right.Low < -limit || right.High > limit) return null;
                Int128[] products = [left.Low * right.Low, left.Low * right.High, left.High * right.Low, left.High * right.High];
                return new(products.Min(), products.Max());
        }
    }

    static Interval OfBits(int bits, bool isSigned) =>
        isSigned ? new(-(Int128.One << (bits - 1)), (Int128.One << (bits - 1)) - 1) : new(0, (Int128.One << bits) - 1);
}
