using System.Buffers.Binary;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Types;
using Tusk.CSource;

namespace Tusk.Compiler.Lowering;

/// <summary>Constants in initialisers: static fields and tables.</summary>
static class ConstantLowering
{
    /// <summary>The zero of a type as an initialiser; null for void.</summary>
    public static CExpression? Zero(ProgramContext context, IrType type) => type switch
    {
        PrimitiveType { Kind: PrimitiveKind.Void } => null,
        PrimitiveType { Kind: PrimitiveKind.Bool } => new CName("false"),
        PrimitiveType or EnumType or ErrorType or ClassType { IsException: true } => new CInteger(0),
        StructType => new CCompoundLiteral(context.Types.Of(type), new CInitializer([])),
        _ => new CName("NULL"),
    };

    public static CVariable Static(ProgramContext context, StaticField field)
    {
        CType type = context.Types.Of(field.Type);
        // The kernel has no parameter of type long long; a long is as wide.
        if (field is { Parameter: not null, Type: PrimitiveType { Kind: PrimitiveKind.I64 } }) type = TypeLowering.Primitive(PrimitiveType.NInt);
        // Parameters are written by the kernel, and a reference's count may change.
        bool isConstant = field is { IsReadOnly: true, Initial: not null, Parameter: null };
        return new CVariable(isConstant ? new CConstType(type) : type, context.NameOf(field), field.Initial is { } value ? Initializer(context, value) : null)
        {
            Attribute = IsSetByInit(context, field) ? "__maybe_unused __ro_after_init" : "__maybe_unused",
        };
    }

    /// <summary>
    /// Static constructors alone write it, and they run within module_init. A struct is left out: C code may change what is in it.
    /// </summary>
    static bool IsSetByInit(ProgramContext context, StaticField field) =>
        context.Program.Module is not null && context.Target == TargetKind.KernelModule
        && field is { IsReadOnly: true, Initial: null, Parameter: null, Type: not StructType };

    /// <param name="context">The program.</param>
    /// <param name="value">The initial value.</param>
    /// <param name="variable">What is initialised, where macros may name it.</param>
    public static CExpression Initializer(ProgramContext context, ConstantValue value, CExpression? variable = null) => value switch
    {
        ConstantInitializer initializer when variable is not null => new CCall(initializer.Macro, variable),
        ConstantOperand { Value: ZeroOperand } => new CInitializer([]),
        ConstantOperand operand => OperandLowering.Constant(context, operand.Value),
        ConstantStruct structure => new CInitializer([.. structure.Type.Fields
            .Where(f => structure.Fields.TryGetValue(f, out ConstantValue? part) && !part.IsZero)
            .Select(f => new CInitializerItem(TypeDefinitions.MemberName(f), Member(context, f, structure.Fields[f], variable)))])
        {
            IsMultiLine = structure.Fields.Count > 2,
        },
        _ => throw new ArgumentException("unknown constant " + value.GetType().Name),
    };

    static CExpression Member(ProgramContext context, Field field, ConstantValue value, CExpression? variable)
    {
        // The address of a static variable needs one cast at most.
        CExpression written = field.Binding is not null && value is ConstantOperand { Value: StaticAddressOperand address }
            ? new CUnary(CUnaryOperator.AddressOf, new CName(context.NameOf(address.Field))) : Initializer(context, value, variable is null ? null : new CMember(variable, TypeDefinitions.MemberName(field), false));
        // A callback has the exact prototype, and C's own constants and texts are of the right type.
        bool isExact = value is not ConstantOperand { Value: not FunctionOperand and not CValueOperand and not CTextOperand };
        return field.Binding is { } binding && !isExact ? new CCast(new CNamedType(binding.Spelling), written) : written;
    }

    /// <summary>A table of constant elements; text prints as a C string.</summary>
    public static CVariable Table(ProgramContext context, ConstantData data)
    {
        CType element = TypeLowering.Primitive(data.Element);
        int size = Math.Max(1, data.Element.IsPointerSized ? 8 : data.Element.Bits / 8);
        int count = data.Bytes.Length / size;
        // As text the array is one byte longer, for the zero that C adds.
        bool isText = size == 1 && count > 0 && data.Bytes.All(static b => b is >= 0x20 and < 0x7f or (byte)'\n' or (byte)'\t');
        CExpression initializer = isText
            ? new CText(System.Text.Encoding.ASCII.GetString(data.Bytes))
            : new CInitializer([.. Enumerable.Range(0, count).Select(i => new CInitializerItem(null, Element(data, i, size)))]);
        CInteger? length = isText ? null : new CInteger(Math.Max(1, count));
        return new CVariable(new CConstType(new CArrayType(element, length)), context.NameOf(data), initializer)
        {
            Attribute = "__maybe_unused",
        };
    }

    static CExpression Element(ConstantData data, int index, int size)
    {
        ReadOnlySpan<byte> bytes = data.Bytes.AsSpan(index * size, size);
        Int128 value = size switch
        {
            1 => bytes[0],
            2 => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
            4 => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
            8 => BinaryPrimitives.ReadUInt64LittleEndian(bytes),
            _ => BinaryPrimitives.ReadInt128LittleEndian(bytes),
        };
        return OperandLowering.Integer(data.Element, value);
    }
}
