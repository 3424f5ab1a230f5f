using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes.Folding;

/// <summary>Computes instructions whose operands are constants; null where the value depends on the target or isn't constant.</summary>
static class ConstantEvaluation
{
    static readonly PrimitiveType[] Wide = [PrimitiveType.I64, PrimitiveType.U64], Narrow = [PrimitiveType.I32, PrimitiveType.U32];

    /// <summary>The value of the instruction's result, of the result's own type.</summary>
    public static Operand? ValueOf(Instruction instruction, IrType resultType) => instruction switch
    {
        Copy { Value: not LocalOperand } copy when copy.Value.Type == resultType => copy.Value,
        Unary { Value: IntegerOperand value } unary => Integer(resultType, value.Type, t => Arithmetic.Apply(unary.Operator, t, value.Value)),
        Binary { Left: IntegerOperand left, Right: IntegerOperand right } binary when !Traps(binary.Operator, right.Value) =>
            Integer(resultType, binary.Type, t => Arithmetic.Apply(binary.Operator, t, left.Value, right.Value)),
        CheckedBinary { Left: IntegerOperand left, Right: IntegerOperand right } binary when Fits(Arithmetic.Exact(binary.Operator, left.Value, right.Value), binary.Type) =>
            Integer(resultType, binary.Type, _ => Arithmetic.Exact(binary.Operator, left.Value, right.Value)),
        Compare { Left: IntegerOperand left, Right: IntegerOperand right } compare =>
            Integer(resultType, compare.Type, t => Arithmetic.Compare(compare.Operator, t, left.Value, right.Value) ? 1 : 0, isBool: true),
        Compare { Left: { } left, Right: { } right } compare when Nullness(left) is { } a && Nullness(right) is { } b && (a || b) && compare.Operator is CompareOperator.Equal or CompareOperator.NotEqual =>
            new IntegerOperand(resultType, a == b == (compare.Operator == CompareOperator.Equal) ? 1 : 0),
        IR.Instructions.Convert { Value: IntegerOperand value } convert => Converted(value.Value, convert.From, convert.To, resultType),
        CheckedConvert { Value: IntegerOperand value } convert when Supported(convert.From, out PrimitiveType from) && Fits(Arithmetic.Wrap(value.Value, from), convert.To)
            && Arithmetic.IsPortable(value.Value, from) => Converted(value.Value, convert.From, convert.To, resultType),
        TypeTest { Value: NullOperand } => new IntegerOperand(resultType, 0),
        Reinterpret { Value: NullOperand } => new NullOperand(resultType),
        ErrorTest { Error: NullOperand } => new IntegerOperand(resultType, 0),
        _ => null,
    };

    /// <summary>Whether a check certainly passes.</summary>
    public static bool Holds(Check check) => check switch
    {
        { Kind: CheckKind.Index, Left: IntegerOperand left, Right: IntegerOperand right } =>
            Supported(left.Type, out PrimitiveType type) && left.Value >= 0
            && Arithmetic.Wrap(left.Value, type.WithSign(false)) < Arithmetic.Wrap(right.Value, type.WithSign(false)),
        { Kind: CheckKind.NotNull } => Nullness(check.Left) == false,
        { Kind: CheckKind.NotZero or CheckKind.Cast, Left: IntegerOperand left } => left.Value != 0,
        { Kind: CheckKind.NotNegative, Left: IntegerOperand left } => Supported(left.Type, out PrimitiveType type) && Arithmetic.Wrap(left.Value, type.WithSign(true)) >= 0,
        { Kind: CheckKind.QuotientFits, Right: IntegerOperand divisor } => Supported(divisor.Type, out PrimitiveType type) && Arithmetic.Wrap(divisor.Value, type.WithSign(true)) != -1,
        { Kind: CheckKind.QuotientFits, Left: IntegerOperand dividend } => Supported(dividend.Type, out PrimitiveType type) && !type.IsPointerSized && !IsMinimum(dividend.Value, type),
        _ => false,
    };

    /// <summary>true: certainly null; false: certainly not; null: not known.</summary>
    public static bool? Nullness(Operand operand) => operand switch
    {
        NullOperand { Type: not ErrorType } => true,
        StringOperand or DelegateOperand or DataOperand or FunctionOperand or StaticObjectOperand => false,
        _ => null,
    };

    static bool IsMinimum(Int128 value, PrimitiveType type) => Arithmetic.Wrap(value, type.WithSign(true)) == -(Int128.One << (type.Bits - 1));

    static bool Traps(BinaryOperator op, Int128 right) =>
        op is BinaryOperator.Divide or BinaryOperator.Remainder && (right == 0 || right == -1);

    static bool Fits(Int128 value, PrimitiveType type) =>
        Arithmetic.Supports(type) && Arithmetic.Wrap(value, type) == value && Arithmetic.IsPortable(value, type);

    static bool Supported(IrType type, out PrimitiveType primitive)
    {
        primitive = type as PrimitiveType ?? (type as EnumType)?.Underlying ?? PrimitiveType.Void;
        return Arithmetic.Supports(primitive);
    }

    /// <summary>The target's nint may be 32 or 64 bits wide: only what is the same with both is constant.</summary>
    static IntegerOperand? Integer(IrType resultType, IrType computedIn, Func<PrimitiveType, Int128> compute, bool isBool = false)
    {
        if (!Supported(computedIn, out PrimitiveType type) || !Supported(resultType, out PrimitiveType result)) return null;
        if (!type.IsPointerSized) return Result(compute(type));
        int sign = type.IsSigned ? 0 : 1;
        Int128 wide = compute(Wide[sign]), narrow = compute(Narrow[sign]);
        return wide == narrow ? Result(wide) : null;

        IntegerOperand? Result(Int128 value)
        {
            Int128 wrapped = isBool ? value : Arithmetic.Wrap(value, result);
            return Arithmetic.IsPortable(wrapped, result) ? new IntegerOperand(resultType, wrapped) : null;
        }
    }

    static IntegerOperand? Converted(Int128 value, IrType from, IrType to, IrType resultType)
    {
        if (!Supported(from, out PrimitiveType source) || !Supported(to, out PrimitiveType target)) return null;
        Int128 read = Arithmetic.Wrap(value, source);
        if (!Arithmetic.IsPortable(read, source)) return null;
        Int128 converted = Arithmetic.Wrap(read, target);
        return Arithmetic.IsPortable(converted, target) ? Integer(resultType, target, _ => converted) : null;
    }
}
