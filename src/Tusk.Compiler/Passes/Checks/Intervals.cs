using Tusk.Compiler.Dataflow.Values;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes.Checks;

/// <summary>
/// Between which bounds does an integer value always lie, wherever it is used? Bounds that hold in a part of the function alone are for
/// <see cref="KnownFacts"/>.
/// </summary>
sealed class Intervals(Predicate<Value> isExact, ArrayLengths lengths)
{
    readonly Dictionary<Value, Interval?> _known = [];

    /// <summary>null for what is no integer.</summary>
    public Interval? Of(Value value)
    {
        if (_known.TryGetValue(value, out Interval? known)) return known;
        Interval? bounds = Interval.Of(value.Type);
        if (bounds is not { } type) return _known[value] = null;

        // Where a value depends on itself, the inner use knows no more than the type.
        _known[value] = type;
        Interval result = this.Derive(value, type, v => this.Of(v)).Intersect(type);
        return _known[value] = result.Low <= result.High ? result : type;
    }

    /// <summary>The bounds of a computation from those of its inputs.</summary>
    public Interval Derive(Value value, Interval type, Func<Value, Interval?> of) => value switch
    {
        ConstantOf { Operand: IntegerOperand constant } when Interval.Underlying(constant.Type) is { } primitive => Single(Arithmetic.Wrap(constant.Value, primitive)),
        Computed { Instruction: ArrayLength, Inputs: [var array] } => lengths.Of(array) is { } length ? Single(length) : new(0, int.MaxValue),
        Computed { Instruction: Load { Place.Path: [.., FieldProjection { Field: { Owner: StringType, Name: "length" } }] } } => new(0, int.MaxValue),
        PartOf { Field: var field } when IsSpanLength(field) => new(0, int.MaxValue),
        Unknown { Origin: Load { Place.Path: [.., FieldProjection { Field: var field }] } } when IsSpanLength(field) => new(0, int.MaxValue),
        Computed { Instruction: Compare or TypeTest } => new(0, 1),
        Computed { Instruction: Binary binary, Inputs: [var left, var right] } => Arithmetical(binary.Operator, binary.Type, left, right, type, isExact(value), of),
        Computed { Instruction: CheckedBinary binary, Inputs: [var left, var right] } => Arithmetical(binary.Operator, binary.Type, left, right, type, true, of),
        Computed { Instruction: IR.Instructions.Convert { From: PrimitiveType from, To: PrimitiveType to }, Inputs: [var input] } => As(input, from, of) is { } read && read.Fits(to) ? read : type,
        Computed { Instruction: CheckedConvert convert, Inputs: [var input] } => As(input, convert.From, of) is { } read ? read.Intersect(type) : type,
        Merge merge => this.Merged(merge, type),
        _ => type,
    };

    /// <summary>The framework makes no span of a negative length, and checks those that others want.</summary>
    static bool IsSpanLength(Field field) => field is { Name: "_length", Owner: StructType { IsSpan: true } };

    static Interval Single(Int128 value) => new(value, value);

    /// <summary>The bounds of a value's bits read as another type of the same width.</summary>
    public static Interval? As(Value value, PrimitiveType type, Func<Value, Interval?> of)
    {
        if (of(value) is not { } own) return null;
        return own.Fits(type) || Interval.Underlying(value.Type) == type ? own : Interval.Of(type);
    }

    static Interval Arithmetical(BinaryOperator op, PrimitiveType type, Value left, Value right, Interval bounds, bool isExact, Func<Value, Interval?> of)
    {
        bool isShift = op is BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight;
        if (As(left, type, of) is not { } l || (isShift ? of(right) : As(right, type, of)) is not { } r) return bounds;
        switch (op)
        {
            case BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply:
                return Interval.Exact(op, l, r) is { } exact && (isExact || exact.Fits(type)) ? exact.Intersect(bounds) : bounds;
            case BinaryOperator.And when l.Low >= 0 && r.Low >= 0: return new(0, Int128.Min(l.High, r.High));
            case BinaryOperator.And when l.Low >= 0: return new(0, l.High);
            case BinaryOperator.And when r.Low >= 0: return new(0, r.High);
            case BinaryOperator.Or or BinaryOperator.Xor when l.Low >= 0 && r.Low >= 0: return new(0, Ones(Int128.Max(l.High, r.High)));
            case BinaryOperator.Remainder when r.Low > 0:
                return new(l.Low >= 0 ? 0 : Int128.Max(l.Low, 1 - r.High), Int128.Max(0, Int128.Min(l.High, r.High - 1)));
            case BinaryOperator.Divide when l.Low >= 0 && r.Low > 0: return new(0, l.High / r.Low);
            case BinaryOperator.ShiftRight when r.Low == r.High && l.Low >= 0 && type.Bits > 0: return new(0, l.High >> (int)(r.Low & (type.Bits - 1)));
            case BinaryOperator.ShiftRight when l.Low >= 0: return new(0, l.High);
            default: return bounds;
        }
    }

    /// <summary>The smallest 2^n − 1 that is not less.</summary>
    static Int128 Ones(Int128 value)
    {
        Int128 ones = 0;
        while (ones < value) ones = ones << 1 | 1;
        return ones;
    }

    Interval Merged(Merge merge, Interval type)
    {
        Interval? result = null;
        bool rises = false, falls = false;
        foreach (Value input in merge.Inputs)
        {
            int step = this.StepOf(merge, input);
            rises |= step > 0;
            falls |= step < 0;
            if (step != 0 || input == merge) continue;
            if (this.Of(input) is not { } bounds || !bounds.Fits((PrimitiveType)(Interval.Underlying(merge.Type) ?? PrimitiveType.Void))) return type;
            result = result?.Union(bounds) ?? bounds;
        }

        if (result is not { } initial) return type;
        return new(falls ? type.Low : initial.Low, rises ? type.High : initial.High);
    }

    /// <summary>1 where an input of a loop's merge is the merge plus something, without overflow; −1 where it is the merge minus something; else 0.</summary>
    public int StepOf(Merge merge, Value input)
    {
        if (input is not Computed { Inputs: [var left, var right] } step || left != merge || right is not ConstantOf { Operand: IntegerOperand amount } || amount.Value < 0) return 0;
        (BinaryOperator Operator, PrimitiveType Type)? made = step.Instruction switch
        {
            Binary binary when isExact(step) => (binary.Operator, binary.Type),
            CheckedBinary binary => (binary.Operator, binary.Type),
            _ => null,
        };
        if (made?.Type != Interval.Underlying(merge.Type)) return 0;
        return made?.Operator switch { BinaryOperator.Add => 1, BinaryOperator.Subtract => -1, _ => 0 };
    }
}
