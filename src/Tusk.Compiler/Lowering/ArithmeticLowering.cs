using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.CSource;
using Tusk.Diagnostics;

namespace Tusk.Compiler.Lowering;

/// <summary>Arithmetic exactly as C# has it: wrapping goes through unsigned types, shift counts are masked, nothing is left to C's discretion.</summary>
sealed class ArithmeticLowering(FunctionScope scope)
{
    public void Lower(Unary instruction)
    {
        CExpression value = scope.Value(instruction.Value);
        PrimitiveType? type = UnderlyingOf(instruction.Value.Type);
        scope.Assign(instruction.Operator switch
        {
            UnaryOperator.Not => Not(value),
            UnaryOperator.Complement when type is not null => Narrow(type, new CUnary(CUnaryOperator.Complement, value)),
            UnaryOperator.Negate when type is not null => Narrow(type, new CUnary(CUnaryOperator.Negate, InType(type, Calculation(type), value))),
            _ => new CUnary(CUnaryOperator.Complement, value),
        });
    }

    public void Lower(Binary instruction)
    {
        PrimitiveType type = instruction.Type;
        CExpression left = scope.Value(instruction.Left), right = scope.Value(instruction.Right);
        if (type.Kind is PrimitiveKind.I128 or PrimitiveKind.U128 && instruction.Operator is BinaryOperator.Divide or BinaryOperator.Remainder
            && scope.Context.Target != TargetKind.Host)
        {
            scope.Context.Report(Catalogue.UnsupportedConstruct, instruction.Span, "128-bit division",
                "Use 64-bit operands, or mul_u64_u64_div_u64.");
            scope.Assign(new CInteger(0));
            return;
        }
        scope.Assign(instruction.Operator switch
        {
            BinaryOperator.Add => this.Wrapping(instruction, CBinaryOperator.Add, left, right),
            BinaryOperator.Subtract => this.Wrapping(instruction, CBinaryOperator.Subtract, left, right),
            BinaryOperator.Multiply => this.Wrapping(instruction, CBinaryOperator.Multiply, left, right),
            BinaryOperator.Divide => this.Signed(instruction, CBinaryOperator.Divide, left, right),
            BinaryOperator.Remainder => this.Signed(instruction, CBinaryOperator.Remainder, left, right),
            BinaryOperator.And => this.Bitwise(instruction, CBinaryOperator.And, left, right),
            BinaryOperator.Or => this.Bitwise(instruction, CBinaryOperator.Or, left, right),
            BinaryOperator.Xor => this.Bitwise(instruction, CBinaryOperator.Xor, left, right),
            BinaryOperator.ShiftLeft => Shift(type, CBinaryOperator.ShiftLeft, InType(instruction.Left.Type, Calculation(type), left), right),
            _ => Shift(type, CBinaryOperator.ShiftRight, InType(instruction.Left.Type, type, left), right),
        });
    }

    CExpression Wrapping(Binary instruction, CBinaryOperator op, CExpression left, CExpression right)
    {
        PrimitiveType unsigned = Calculation(instruction.Type);
        left = InType(instruction.Left.Type, unsigned, left);
        // C converts the other operand: a non-negative literal needs no cast.
        if (!(right is CInteger { Kind: CIntegerKind.Int, Value: var value } && value >= 0)) right = InType(instruction.Right.Type, unsigned, right);
        return Narrow(instruction.Type, new CBinary(op, left, right));
    }

    CExpression Signed(Binary instruction, CBinaryOperator op, CExpression left, CExpression right) =>
        Promoted(instruction.Type, new CBinary(op, InType(instruction.Left.Type, instruction.Type, left), InType(instruction.Right.Type, instruction.Type, right)));

    CExpression Bitwise(Binary instruction, CBinaryOperator op, CExpression left, CExpression right)
    {
        left = InType(instruction.Left.Type, instruction.Type, left);
        right = InType(instruction.Right.Type, instruction.Type, right);
        var result = new CBinary(op, left, right);
        return Promoted(instruction.Type, result);
    }

    static CExpression Shift(PrimitiveType type, CBinaryOperator op, CExpression left, CExpression count)
    {
        CExpression masked;
        if (type.IsPointerSized)
            masked = count is CInteger small && small.Value >= 0 && small.Value < 32 ? count : new CBinary(CBinaryOperator.And, count, new CBinary(CBinaryOperator.Subtract, new CName("BITS_PER_LONG"), new CInteger(1)));
        else
            masked = count is CInteger constant ? new CInteger(constant.Value & (type.Bits - 1)) : new CBinary(CBinaryOperator.And, count, new CInteger(type.Bits - 1));
        var result = new CBinary(op, left, masked);
        return op == CBinaryOperator.ShiftLeft ? Narrow(type, result) : Promoted(type, result);
    }

    public void Lower(CheckedBinary instruction)
    {
        string name = instruction.Operator switch
        {
            BinaryOperator.Add => "tusk_add_overflows",
            BinaryOperator.Subtract => "tusk_sub_overflows",
            _ => "tusk_mul_overflows",
        };
        string symbol = instruction.Operator switch { BinaryOperator.Add => "+", BinaryOperator.Subtract => "-", _ => "*" };
        CExpression left = InType(instruction.Left.Type, instruction.Type, scope.Value(instruction.Left));
        CExpression right = InType(instruction.Right.Type, instruction.Type, scope.Value(instruction.Right));
        (CExpression target, bool isScratch) = this.Target(instruction, instruction.Type);
        string format = CheckLowering.Format(instruction.Type);
        CExpression failed = new CCall(name, left, right, new CUnary(CUnaryOperator.AddressOf, target));
        scope.FailIf(failed, this.Overflow($"overflow in {format} {symbol} {format}", left, right));
        if (isScratch) scope.Assign(target, Effects.ReadsMemory);
    }

    public void Lower(CheckedConvert instruction)
    {
        CExpression value = InType(instruction.Value.Type, instruction.From, scope.Value(instruction.Value));
        (CExpression target, bool isScratch) = this.Target(instruction, instruction.To);
        CExpression failed = new CCall("tusk_overflows", value, new CUnary(CUnaryOperator.AddressOf, target));
        scope.FailIf(failed, this.Overflow($"{CheckLowering.Format(instruction.From)} is out of range for {instruction.To.DisplayName}", value, new CInteger(0)));
        if (isScratch) scope.Assign(target, Effects.ReadsMemory);
    }

    /// <summary>Where to compute: the result itself, unless a handler could still see its old value or its C type is not the stated one.</summary>
    (CExpression Target, bool IsScratch) Target(Instruction instruction, PrimitiveType type)
    {
        bool direct = instruction.Result is { Kind: LocalKind.Temporary } result && scope.Usage.IsRead(result)
            && scope.Context.Types.Of(result.Type) == TypeLowering.Primitive(type);
        if (direct) return (new CName(scope.NameOf(instruction.Result!)), false);
        return (new CName(scope.Declare(TypeLowering.Primitive(type), "checked", "__maybe_unused")), true);
    }

    CExpression Overflow(string text, CExpression left, CExpression right) => CheckLowering.Failure(scope, ImplicitError.Overflow, text, left, right);

    public void Lower(Compare instruction)
    {
        CExpression left = scope.Value(instruction.Left), right = scope.Value(instruction.Right);
        CBinaryOperator op = instruction.Operator switch
        {
            CompareOperator.Equal => CBinaryOperator.Equal,
            CompareOperator.NotEqual => CBinaryOperator.NotEqual,
            CompareOperator.Less => CBinaryOperator.Less,
            CompareOperator.LessOrEqual => CBinaryOperator.LessOrEqual,
            CompareOperator.Greater => CBinaryOperator.Greater,
            _ => CBinaryOperator.GreaterOrEqual,
        };
        if (UnderlyingOf(instruction.Type) is { } type)
        {
            left = InType(instruction.Left.Type, type, left);
            right = InType(instruction.Right.Type, type, right);
        }
        else if (instruction.Type is not ErrorType and not ClassType { IsException: true })
        {
            CType l = scope.Context.Types.Of(instruction.Left.Type), r = scope.Context.Types.Of(instruction.Right.Type);
            bool order = op is not (CBinaryOperator.Equal or CBinaryOperator.NotEqual);
            CType? common = order ? TypeLowering.Primitive(PrimitiveType.NUInt) : l != r ? CType.VoidPointer : null;
            if (common is not null && left is not CName { Name: "NULL" }) left = FunctionScope.Cast(common, left);
            if (common is not null && right is not CName { Name: "NULL" }) right = FunctionScope.Cast(common, right);
        }
        scope.Assign(Simplified(op, left, right));
    }

    /// <summary>x == NULL as !x, x != false as x.</summary>
    static CExpression Simplified(CBinaryOperator op, CExpression left, CExpression right)
    {
        bool isNothing = right is CName { Name: "NULL" or "false" };
        if (isNothing && op == CBinaryOperator.Equal) return Not(left);
        if (right is CName { Name: "false" } && op == CBinaryOperator.NotEqual) return left;
        return new CBinary(op, left, right);
    }

    public void Lower(IR.Instructions.Convert instruction)
    {
        CExpression value = scope.Value(instruction.Value);
        CType to = scope.Context.Types.Of(instruction.To);
        PrimitiveType? from = UnderlyingOf(instruction.From), target = UnderlyingOf(instruction.To);
        if (from is not null && target is not null)
        {
            // The length of an array fits into an int: only the last of its casts counts, unless the first takes something away.
            if (value is CCast { Operand: ObjectLength length } && from.Bits is not (8 or 16) && target.Bits is > 0 and <= 32) value = length;
            else value = InType(instruction.Value.Type, from, value);
            scope.Assign(value is ObjectLength ? FunctionScope.Cast(to, value) : InType(from, target, value));
        }
        else if (target is not null && !target.IsPointerSized)
        {
            // A pointer as a narrower or wider integer goes through the integer of its own width.
            scope.Assign(FunctionScope.Cast(to, new CCast(TypeLowering.Primitive(PrimitiveType.NUInt), value)));
        }
        else if (from is not null)
        {
            if (!from.IsPointerSized) value = new CCast(TypeLowering.Primitive(from.IsSigned ? PrimitiveType.NInt : PrimitiveType.NUInt), InType(instruction.Value.Type, from, value));
            scope.Assign(new CCast(to, value));
        }
        else
        {
            scope.Assign(scope.As(value, instruction.Value.Type, instruction.To));
        }
    }

    /// <summary>The unsigned type in which C does not promote to int.</summary>
    static PrimitiveType Calculation(PrimitiveType type) => type.Bits is > 0 and < 32 ? PrimitiveType.U32 : type.WithSign(false);

    /// <summary>The result of a calculation, back in the type.</summary>
    static CExpression Narrow(PrimitiveType type, CExpression value) =>
        type.IsSigned || type.Bits is > 0 and < 32 ? FunctionScope.Cast(TypeLowering.Primitive(type), value) : value;

    /// <summary>The result of C arithmetic in the type itself, which C may have promoted to int.</summary>
    static CExpression Promoted(PrimitiveType type, CExpression value) =>
        type.Bits is > 0 and < 32 ? FunctionScope.Cast(TypeLowering.Primitive(type), value) : value;

    static CExpression InType(IrType from, PrimitiveType to, CExpression value)
    {
        PrimitiveType? known = UnderlyingOf(from);
        if (known is not null && TypeLowering.Primitive(known) == TypeLowering.Primitive(to)) return value;
        if (value is CInteger integer && to.Kind is not (PrimitiveKind.I128 or PrimitiveKind.U128)) return OperandLowering.Integer(to, Wrap(known, integer.Value));
        // (u32)(s32)x is (u32)x: a cast between integers of one width changes nothing that a second one sees.
        if (value is CCast { Operand: var inner, Type: var cast } && known is { Bits: >= 32 } && cast == TypeLowering.Primitive(known) && cast == TypeLowering.Primitive(to.WithSign(known.IsSigned)))
            value = inner;
        return new CCast(TypeLowering.Primitive(to), value);
    }

    /// <summary>The constant as the source type has it.</summary>
    static Int128 Wrap(PrimitiveType? type, Int128 value) => type?.Kind switch
    {
        PrimitiveKind.I32 => (int)value,
        PrimitiveKind.U32 => (uint)value,
        _ => value,
    };

    static PrimitiveType? UnderlyingOf(IrType type) => type switch
    {
        PrimitiveType { Kind: not PrimitiveKind.Void } primitive => primitive,
        EnumType enumeration => enumeration.Underlying,
        _ => null,
    };

    public static CExpression Not(CExpression value) => value switch
    {
        CUnary { Operator: CUnaryOperator.Not, Operand: var inner } => inner,
        CBinary { Operator: CBinaryOperator.Equal } b => b with { Operator = CBinaryOperator.NotEqual },
        CBinary { Operator: CBinaryOperator.NotEqual } b => b with { Operator = CBinaryOperator.Equal },
        CBinary { Operator: CBinaryOperator.Less } b => b with { Operator = CBinaryOperator.GreaterOrEqual },
        CBinary { Operator: CBinaryOperator.LessOrEqual } b => b with { Operator = CBinaryOperator.Greater },
        CBinary { Operator: CBinaryOperator.Greater } b => b with { Operator = CBinaryOperator.LessOrEqual },
        CBinary { Operator: CBinaryOperator.GreaterOrEqual } b => b with { Operator = CBinaryOperator.Less },
        CCall { Callee: CName { Name: "likely" }, Arguments: [var expected] } => new CCall("unlikely", Not(expected)),
        CCall { Callee: CName { Name: "unlikely" }, Arguments: [var rare] } => new CCall("likely", Not(rare)),
        _ => new CUnary(CUnaryOperator.Not, value),
    };
}
