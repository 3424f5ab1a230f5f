using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Types;
using Tusk.CSource;

namespace Tusk.Compiler.Lowering;

/// <summary>Constant operands as C expressions.</summary>
static class OperandLowering
{
    public static CExpression Constant(ProgramContext context, Operand operand)
    {
        switch (operand)
        {
            case IntegerOperand integer: return Integer(context, integer.ConstantType, integer.Value);
            case NullOperand { ConstantType: ErrorType }: return new CInteger(0);
            case NullOperand: return new CName("NULL");
            case ZeroOperand zero: return new CCompoundLiteral(context.Types.Of(zero.Struct), new CInitializer([]));
            case StringOperand literal: return context.Strings.Of(literal.Text);
            case DelegateOperand constant: return context.Delegates.Constant(constant.Delegate, constant.Function);
            case StaticObjectOperand made:
                CExpression only = context.StaticObjects.AddressOf(made.Object);
                return made.SeenAs == made.Object ? only : new CCast(context.Types.Of(made.SeenAs), only);
            case FunctionOperand function:
                if (function.Function.PointerNumber is > 0 and var number) return Integer(context, function.Pointer, number);
                return new CName(context.ThunkOf(function.Function));
            case StaticAddressOperand address: return new CCast(context.Types.Of(address.Address), new CUnary(CUnaryOperator.AddressOf, new CName(context.NameOf(address.Field))));
            case CTextOperand text: return new CText(text.Text);
            case SizeOfOperand size: return new CCast(new CNamedType("s32"), new CSizeOf(Measured(context, size.Measured)));
            case CValueOperand value:
                context.Include(value.Header);
                var text2 = new CVerbatim(value.Expression);
                return value.ValueType is PrimitiveType or EnumType ? new CCast(context.Types.Of(value.ValueType), text2) : text2;
            case DataOperand data:
                return new CCast(context.Types.Of(data.PointerType), new CName(context.NameOf(data.Data)));
            default: throw new ArgumentException("not a constant operand: " + operand.GetType().Name);
        }
    }

    static CType Measured(ProgramContext context, IrType type) => context.Types.Of(type);

    static CExpression Integer(ProgramContext context, IrType type, Int128 value)
    {
        switch (type)
        {
            case PrimitiveType primitive: return Integer(primitive, value);
            case EnumType enumeration: return Integer(enumeration.Underlying, value);
            default:
                return value == 0 && type is not ErrorType ? new CName("NULL")
                    : type is ErrorType ? new CInteger(value, CIntegerKind.UnsignedLongLong)
                    : new CCast(context.Types.Of(type), new CInteger((ulong)value, CIntegerKind.UnsignedLong) { IsHexadecimal = true });
        }
    }

    /// <summary>A literal that has the value and, after C's promotions, the signedness of the type.</summary>
    public static CExpression Integer(PrimitiveType type, Int128 value)
    {
        switch (type.Kind)
        {
            case PrimitiveKind.Bool: return new CName(value == 0 ? "false" : "true");
            case PrimitiveKind.I8: return new CInteger((sbyte)value);
            case PrimitiveKind.U8: return new CInteger((byte)value);
            case PrimitiveKind.I16: return new CInteger((short)value);
            case PrimitiveKind.Char or PrimitiveKind.U16: return new CInteger((ushort)value);
            case PrimitiveKind.I32: return new CInteger((int)value);
            case PrimitiveKind.U32: return new CInteger((uint)value, CIntegerKind.Unsigned);
            case PrimitiveKind.I64: return new CInteger((long)value, CIntegerKind.LongLong);
            case PrimitiveKind.U64: return new CInteger((ulong)value, CIntegerKind.UnsignedLongLong);
            case PrimitiveKind.NInt: return new CInteger((long)value, CIntegerKind.Long);
            case PrimitiveKind.NUInt: return new CInteger((ulong)value, CIntegerKind.UnsignedLong);
        }
        CType c = TypeLowering.Primitive(type);
        if (value >= long.MinValue && value <= long.MaxValue) return new CCast(c, new CInteger(value, CIntegerKind.LongLong));
        var bits = (UInt128)value;
        CType wide = TypeLowering.Primitive(PrimitiveType.U128);
        var high = new CBinary(CBinaryOperator.ShiftLeft, new CCast(wide, Word((ulong)(bits >> 64))), new CInteger(64));
        return new CCast(c, new CBinary(CBinaryOperator.Or, high, Word((ulong)bits)));
    }

    static CInteger Word(ulong value) => new(value, CIntegerKind.UnsignedLongLong) { IsHexadecimal = true };
}
