using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.CSource;

namespace Tusk.Compiler.Lowering;

/// <summary>
/// Checks: <c>if (unlikely(bad)) return tusk_fail(&amp;site)</c>. Library code does not report: its error carries the unreported bit, and
/// the call in the user's code that gets it does.
/// </summary>
sealed class CheckLowering(FunctionScope scope)
{
    public void Lower(Check instruction)
    {
        CExpression left = scope.Value(instruction.Left);
        CExpression? right = instruction.Right is null ? null : scope.Value(instruction.Right);
        var zero = new CInteger(0);
        switch (instruction.Kind)
        {
            case CheckKind.Index:
                CType common = IndexType(instruction.Left.Type, instruction.Right!.Type);
                CExpression index = Unsigned(instruction.Left.Type, left, common), length = Unsigned(instruction.Right.Type, right!, common);
                var last = new CBinary(CBinaryOperator.Subtract, Wide(right!), new CInteger(1));
                scope.FailIf(new CBinary(CBinaryOperator.GreaterOrEqual, index, length),
                    Failure(scope, ImplicitError.IndexOutOfRange, $"index {Format(instruction.Left.Type)} out of range 0..%lld", left, last));
                break;
            case CheckKind.NotNull:
                scope.FailIf(ArithmeticLowering.Not(left), Failure(scope, ImplicitError.NullReference, "null reference"));
                break;
            case CheckKind.NotZero:
                scope.FailIf(ArithmeticLowering.Not(left), Failure(scope, ImplicitError.DivideByZero, "division by zero"));
                break;
            case CheckKind.QuotientFits:
                var minimum = new CBinary(CBinaryOperator.Equal, left, Minimum(instruction.Left.Type));
                var isMinusOne = new CBinary(CBinaryOperator.Equal, right!, new CInteger(-1));
                scope.FailIf(new CBinary(CBinaryOperator.LogicalAnd, isMinusOne, minimum),
                    Failure(scope, ImplicitError.Overflow, "overflow in %lld / %lld", left, right!));
                break;
            case CheckKind.Cast:
                scope.FailIf(ArithmeticLowering.Not(left), Failure(scope, ImplicitError.InvalidCast, "invalid cast"));
                break;
            default:
                scope.FailIf(new CBinary(CBinaryOperator.Less, left, zero), Failure(scope, ImplicitError.Overflow, "negative length %lld", left, zero));
                break;
        }
    }

    /// <summary>The error word of a failed check, reported where the code is the user's.</summary>
    public static CExpression Failure(FunctionScope scope, ImplicitError error, string text, params ReadOnlySpan<CExpression> values)
    {
        CExpression word = scope.Context.Sites.Word(error);
        if (scope.Function.Origin is CodeOrigin.Library or CodeOrigin.Framework)
            return new CBinary(CBinaryOperator.Or, word, new CName("TUSK_UNREPORTED"));
        return scope.Context.Sites.Fail(scope.Function, scope.Span, word, text, [.. values.ToArray().Select(Wide)]);
    }

    /// <summary>How a report prints a value of the type, which it gets as s64.</summary>
    public static string Format(IrType type) => type is PrimitiveType { Kind: PrimitiveKind.U64 or PrimitiveKind.NUInt } ? "%llu" : "%lld";

    static CExpression Wide(CExpression value) => value is CInteger or CCast { Type: CNamedType { Spelling: "s64" } } or CBinary { Left: CCast { Type: CNamedType { Spelling: "s64" } } } ? value : new CCast(new CNamedType("s64"), value);

    /// <summary>The unsigned type in which to compare: the wider of the two.</summary>
    static CType IndexType(IrType index, IrType length)
    {
        bool isWide = TypeLayout.Of(index)?.Size > 4 || TypeLayout.Of(length)?.Size > 4;
        return TypeLowering.Primitive(isWide ? PrimitiveType.NUInt : PrimitiveType.U32);
    }

    static CExpression Unsigned(IrType type, CExpression value, CType common) => value switch
    {
        CInteger integer when integer.Value >= 0 => integer,
        _ when type is PrimitiveType { IsSigned: false } => value,
        _ => FunctionScope.Cast(common, value),
    };

    static CExpression Minimum(IrType type) => type switch
    {
        PrimitiveType { Kind: PrimitiveKind.I64 } => OperandLowering.Integer(PrimitiveType.I64, long.MinValue),
        PrimitiveType { Kind: PrimitiveKind.NInt } => OperandLowering.Integer(PrimitiveType.NInt, long.MinValue),
        PrimitiveType { Kind: PrimitiveKind.I128 } => OperandLowering.Integer(PrimitiveType.I128, Int128.MinValue),
        PrimitiveType { Kind: PrimitiveKind.I8 } => new CInteger(sbyte.MinValue),
        PrimitiveType { Kind: PrimitiveKind.I16 } => new CInteger(short.MinValue),
        _ => OperandLowering.Integer(PrimitiveType.I32, int.MinValue),
    };
}
