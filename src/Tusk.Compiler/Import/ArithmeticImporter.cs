using ICSharpCode.Decompiler.IL;
using ICSharpCode.Decompiler.TypeSystem;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Metadata;
using Tusk.Diagnostics;
using Convert = Tusk.Compiler.IR.Instructions.Convert;
using IlPrimitive = ICSharpCode.Decompiler.IL.PrimitiveType;
using PrimitiveType = Tusk.Compiler.IR.Types.PrimitiveType;

namespace Tusk.Compiler.Import;

/// <summary>Integer arithmetic, comparison and conversion.</summary>
sealed class ArithmeticImporter(BodyContext body, ValueImporter values)
{
    public Operand Value(ILInstruction instruction) => instruction switch
    {
        BinaryNumericInstruction binary => this.Binary(binary),
        Comp comparison => this.Compare(comparison),
        Conv conversion => this.Convert(conversion),
        BitNot not => this.Complement(not),
        _ => throw new RefusedException(Catalogue.InternalError, instruction.OpCode.ToString()),
    };

    Operand Complement(BitNot not)
    {
        Operand value = values.Value(not.Argument);
        PrimitiveType type = StackInteger(not.Argument.ResultType, value.Type, signed: true);
        value = Coercion.To(body, value, type);
        return body.Emit(new Unary(UnaryOperator.Complement, value), type);
    }

    Operand Binary(BinaryNumericInstruction binary)
    {
        if (binary.ResultType is StackType.F4 or StackType.F8) throw new RefusedException(Catalogue.FloatingPoint, "floating-point arithmetic");
        Operand left = values.Value(binary.Left);
        Operand right = values.Value(binary.Right);
        if (Coercion.IsAddress(left.Type) || Coercion.IsAddress(right.Type))
        {
            if (this.AddressArithmetic(binary, left, right) is { } address) return address;
        }

        bool signed = binary.Sign != Sign.Unsigned;
        PrimitiveType type = StackInteger(binary.UnderlyingResultType, left.Type, signed);
        left = Coercion.To(body, left, type);
        BinaryOperator op = OperatorOf(binary.Operator);
        if (op is BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight)
        {
            right = Coercion.To(body, right, PrimitiveType.I32);
            return body.Emit(new IR.Instructions.Binary(op, type, left, right), type);
        }

        right = Coercion.To(body, right, type);
        if (op is BinaryOperator.Divide or BinaryOperator.Remainder)
        {
            body.Emit(new Check(CheckKind.NotZero, right, null));
            if (signed) body.Emit(new Check(CheckKind.QuotientFits, left, right));
        }
        else if (binary.CheckForOverflow)
        {
            return body.Emit(new CheckedBinary(op, type, left, right), type);
        }

        return body.Emit(new IR.Instructions.Binary(op, type, left, right), type);
    }

    /// <summary>Pointer plus or minus bytes; null for other operators, which then work on the address as a number.</summary>
    Operand? AddressArithmetic(BinaryNumericInstruction binary, Operand left, Operand right)
    {
        if (binary.Operator == BinaryNumericOperator.Add)
        {
            if (!Coercion.IsAddress(left.Type)) (left, right) = (right, left);
            if (Coercion.IsAddress(right.Type)) return null;
            return body.Emit(new OffsetAddress(left, this.SignedOffset(right), null), left.Type);
        }

        if (binary.Operator != BinaryNumericOperator.Sub || !Coercion.IsAddress(left.Type)) return null;
        if (Coercion.IsAddress(right.Type))
        {
            Operand a = Coercion.To(body, left, PrimitiveType.NInt), b = Coercion.To(body, right, PrimitiveType.NInt);
            return body.Emit(new IR.Instructions.Binary(BinaryOperator.Subtract, PrimitiveType.NInt, a, b), PrimitiveType.NInt);
        }

        Operand offset = Coercion.To(body, right, PrimitiveType.NInt);
        Operand negated = body.Emit(new Unary(UnaryOperator.Negate, offset), PrimitiveType.NInt);
        return body.Emit(new OffsetAddress(left, negated, null), left.Type);
    }

    Operand SignedOffset(Operand offset) => Coercion.To(body, offset, PrimitiveType.NInt);

    public Operand Compare(Comp comparison)
    {
        if (comparison.InputType is StackType.F4 or StackType.F8) throw new RefusedException(Catalogue.FloatingPoint, "floating-point comparison");
        if (comparison.InputType == StackType.Obj && this.ReferenceTest(comparison) is { } folded) return folded;
        Operand left = values.Value(comparison.Left);
        Operand right = values.Value(comparison.Right);
        CompareOperator op = OperatorOf(comparison.Kind);
        if (left.Type is ObjectType or ErrorType || right.Type is ObjectType or ErrorType)
        {
            // `x > null` is how IL spells `x != null`.
            if (op == CompareOperator.Greater) op = CompareOperator.NotEqual;
            IrType type = left is NullOperand ? right.Type : left.Type;
            if (left.Type is ObjectType && right.Type is ObjectType && !ReferenceEquals(left.Type, right.Type) && left is not NullOperand && right is not NullOperand)
                type = body.Types.Table.Object;
            return body.Emit(new IR.Instructions.Compare(op, type, Coercion.To(body, left, type), Coercion.To(body, right, type)), PrimitiveType.Bool);
        }

        if (Coercion.IsAddress(left.Type) || Coercion.IsAddress(right.Type))
        {
            IrType type = Coercion.IsAddress(left.Type) ? left.Type : right.Type;
            return body.Emit(new IR.Instructions.Compare(op, type, Coercion.To(body, left, type), Coercion.To(body, right, type)), PrimitiveType.Bool);
        }

        bool signed = comparison.Sign != Sign.Unsigned;
        if (ReferenceEquals(left.Type, right.Type) && Coercion.ScalarOf(left.Type) is { } same && (comparison.Kind is ComparisonKind.Equality or ComparisonKind.Inequality
            || same.IsSigned == signed))
        {
            return Fold(op, same, left, right) ?? body.Emit(new IR.Instructions.Compare(op, left.Type, left, right), PrimitiveType.Bool);
        }

        PrimitiveType compared = StackInteger(comparison.InputType, left.Type, signed);
        left = Coercion.To(body, left, compared);
        right = Coercion.To(body, right, compared);
        return Fold(op, compared, left, right) ?? body.Emit(new IR.Instructions.Compare(op, compared, left, right), PrimitiveType.Bool);
    }

    /// <summary><c>box x == null</c>, <c>x is T</c>: known at compile time, or a type test without the reference.</summary>
    Operand? ReferenceTest(Comp comparison)
    {
        if (comparison.Right is not LdNull) return null;
        bool wantsNull = comparison.Kind == ComparisonKind.Equality;
        switch (comparison.Left)
        {
            case Box box when body.Close(box.Type) is var type && type.IsReferenceType == false:
            {
                Operand value = values.Value(box.Argument);
                if (type.GetDefinition()?.KnownTypeCode != KnownTypeCode.NullableOfT) return BodyContext.Bool(!wantsNull);
                var nullable = (StructType)body.Types.Map(type);
                Local local = body.Temporary(nullable);
                body.Emit(new Copy(value) { Result = local });
                Operand has = body.Emit(new Load(new Place(local).Then(new FieldProjection(nullable.Fields[0]))), nullable.Fields[0].Type);
                return wantsNull ? body.Emit(new Unary(UnaryOperator.Not, has), PrimitiveType.Bool) : has;
            }
            case IsInst test:
            {
                Operand fits = values.TestOf(test);
                if (!wantsNull) return fits;
                return fits is IntegerOperand known ? BodyContext.Bool(known.Value == 0) : body.Emit(new Unary(UnaryOperator.Not, fits), PrimitiveType.Bool);
            }
            default:
                return null;
        }
    }

    static IntegerOperand? Fold(CompareOperator op, PrimitiveType type, Operand left, Operand right)
    {
        if (left is not IntegerOperand a || right is not IntegerOperand b || type.IsPointerSized) return null;
        Int128 x = Coercion.Wrap(a.Value, type), y = Coercion.Wrap(b.Value, type);
        return BodyContext.Bool(op switch
        {
            CompareOperator.Equal => x == y,
            CompareOperator.NotEqual => x != y,
            CompareOperator.Less => x < y,
            CompareOperator.LessOrEqual => x <= y,
            CompareOperator.Greater => x > y,
            _ => x >= y,
        });
    }

    Operand Convert(Conv conversion)
    {
        if (conversion.TargetType is IlPrimitive.R4 or IlPrimitive.R8 or IlPrimitive.R || conversion.InputType is StackType.F4 or StackType.F8)
            throw new RefusedException(Catalogue.FloatingPoint, "a floating-point conversion");
        Operand value = values.Value(conversion.Argument);
        PrimitiveType target = TargetOf(conversion.TargetType);
        if (conversion.TargetType == IlPrimitive.Ref)
            return Coercion.IsAddress(value.Type) ? value : Coercion.To(body, value, body.Types.Table.Borrow(PrimitiveType.U8));
        if (Coercion.IsAddress(value.Type))
        {
            // A pointer stays one while IL calls it a number: what uses it says what it is.
            if (target.IsPointerSized) return value is DataOperand or NullOperand ? value : AsPointer(value);
            value = Coercion.To(body, value, PrimitiveType.NUInt);
        }

        if (value.Type is ObjectType) throw new RefusedException(Catalogue.UnsupportedConstruct, "the address of an object", "Use fixed on its field.");
        if (value is NullOperand) return new IntegerOperand(target, 0);

        // The input's signedness comes from the conversion, its width from the stack.
        bool signed = conversion.InputSign switch
        {
            Sign.Signed => true,
            Sign.Unsigned => false,
            _ => conversion.Kind == ConversionKind.SignExtend || conversion.Kind != ConversionKind.ZeroExtend,
        };
        if (!conversion.CheckForOverflow && conversion.Kind == ConversionKind.ZeroExtend) signed = false;
        if (!conversion.CheckForOverflow && conversion.Kind == ConversionKind.SignExtend) signed = true;
        PrimitiveType input = StackInteger(conversion.InputType, value.Type, signed);
        PrimitiveType own = Coercion.ScalarOf(value.Type)!;
        if (!conversion.CheckForOverflow)
        {
            if (value is IntegerOperand constant)
            {
                Int128 number = Coercion.Wrap(Coercion.Wrap(constant.Value, own), input);
                return new IntegerOperand(target, Coercion.Wrap(number, target));
            }

            // A narrow value keeps its own extension: byte → uint → long is byte → long.
            if (own.Bits is > 0 and < 32 && (!own.IsSigned || signed)) return Coercion.To(body, value, target);
            value = Coercion.To(body, value, input);
            return Coercion.To(body, value, target);
        }

        value = Coercion.To(body, value, input);
        return body.Emit(new CheckedConvert(value, input, target), target);
    }

    Operand AsPointer(Operand value) => value.Type is BorrowType borrow
        ? body.Emit(new IR.Instructions.Convert(value, borrow, body.Types.Table.Pointer(borrow.Element)), body.Types.Table.Pointer(borrow.Element))
        : value;

    /// <summary>The integer type of an IL stack value with the given signedness.</summary>
    static PrimitiveType StackInteger(StackType stack, IrType value, bool signed) => stack switch
    {
        StackType.I4 => signed ? PrimitiveType.I32 : PrimitiveType.U32,
        StackType.I8 => signed ? PrimitiveType.I64 : PrimitiveType.U64,
        StackType.I or StackType.Ref => signed ? PrimitiveType.NInt : PrimitiveType.NUInt,
        _ => Coercion.ScalarOf(value)?.WithSign(signed) ?? throw new RefusedException(Catalogue.InternalError, $"arithmetic on {value}"),
    };

    static PrimitiveType TargetOf(IlPrimitive type) => type switch
    {
        IlPrimitive.I1 => PrimitiveType.I8,
        IlPrimitive.U1 => PrimitiveType.U8,
        IlPrimitive.I2 => PrimitiveType.I16,
        IlPrimitive.U2 => PrimitiveType.U16,
        IlPrimitive.I4 => PrimitiveType.I32,
        IlPrimitive.U4 => PrimitiveType.U32,
        IlPrimitive.I8 => PrimitiveType.I64,
        IlPrimitive.U8 => PrimitiveType.U64,
        IlPrimitive.I => PrimitiveType.NInt,
        IlPrimitive.U or IlPrimitive.Ref => PrimitiveType.NUInt,
        _ => throw new RefusedException(Catalogue.UnsupportedConstruct, $"a conversion to {type}", ""),
    };

    static BinaryOperator OperatorOf(BinaryNumericOperator op) => op switch
    {
        BinaryNumericOperator.Add => BinaryOperator.Add,
        BinaryNumericOperator.Sub => BinaryOperator.Subtract,
        BinaryNumericOperator.Mul => BinaryOperator.Multiply,
        BinaryNumericOperator.Div => BinaryOperator.Divide,
        BinaryNumericOperator.Rem => BinaryOperator.Remainder,
        BinaryNumericOperator.BitAnd => BinaryOperator.And,
        BinaryNumericOperator.BitOr => BinaryOperator.Or,
        BinaryNumericOperator.BitXor => BinaryOperator.Xor,
        BinaryNumericOperator.ShiftLeft => BinaryOperator.ShiftLeft,
        BinaryNumericOperator.ShiftRight => BinaryOperator.ShiftRight,
        _ => throw new RefusedException(Catalogue.InternalError, op.ToString()),
    };

    static CompareOperator OperatorOf(ComparisonKind kind) => kind switch
    {
        ComparisonKind.Equality => CompareOperator.Equal,
        ComparisonKind.Inequality => CompareOperator.NotEqual,
        ComparisonKind.LessThan => CompareOperator.Less,
        ComparisonKind.LessThanOrEqual => CompareOperator.LessOrEqual,
        ComparisonKind.GreaterThan => CompareOperator.Greater,
        _ => CompareOperator.GreaterOrEqual,
    };
}
