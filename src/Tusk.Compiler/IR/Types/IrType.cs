namespace Tusk.Compiler.IR.Types;

/// <summary>
/// A closed (monomorphic) type. Types are interned by <see cref="TypeTable"/>: two equal types are the same object.
/// Named types (struct, enum, class, delegate) are created once and completed afterwards, so they may be recursive.
/// </summary>
public abstract class IrType
{
    /// <summary>The C# spelling, for dumps and diagnostics.</summary>
    public abstract string DisplayName { get; }

    /// <summary>True when a value of the type holds counted references: copying it retains, dropping it releases.</summary>
    public virtual bool HoldsReferences => false;

    public override string ToString() => this.DisplayName;
}

public enum PrimitiveKind
{
    Void, Bool, Char,
    I8, U8, I16, U16, I32, U32, I64, U64, NInt, NUInt, I128, U128,
}

/// <summary>void, bool, char and the integers. <c>nint</c> is the kernel's <c>long</c>, <c>nuint</c> its <c>unsigned long</c>.</summary>
public sealed class PrimitiveType : IrType
{
    PrimitiveType(PrimitiveKind kind, string name, int bits, bool isSigned)
    {
        this.Kind = kind;
        this.DisplayName = name;
        this.Bits = bits;
        this.IsSigned = isSigned;
    }

    public PrimitiveKind Kind { get; }
    public override string DisplayName { get; }

    /// <summary>Width in bits; 0 for void and for nint/nuint, whose width is the target's.</summary>
    public int Bits { get; }
    public bool IsSigned { get; }
    public bool IsInteger => this.Kind >= PrimitiveKind.Char;
    public bool IsPointerSized => this.Kind is PrimitiveKind.NInt or PrimitiveKind.NUInt;

    public static readonly PrimitiveType Void = new(PrimitiveKind.Void, "void", 0, false);
    public static readonly PrimitiveType Bool = new(PrimitiveKind.Bool, "bool", 8, false);
    public static readonly PrimitiveType Char = new(PrimitiveKind.Char, "char", 16, false);
    public static readonly PrimitiveType I8 = new(PrimitiveKind.I8, "sbyte", 8, true);
    public static readonly PrimitiveType U8 = new(PrimitiveKind.U8, "byte", 8, false);
    public static readonly PrimitiveType I16 = new(PrimitiveKind.I16, "short", 16, true);
    public static readonly PrimitiveType U16 = new(PrimitiveKind.U16, "ushort", 16, false);
    public static readonly PrimitiveType I32 = new(PrimitiveKind.I32, "int", 32, true);
    public static readonly PrimitiveType U32 = new(PrimitiveKind.U32, "uint", 32, false);
    public static readonly PrimitiveType I64 = new(PrimitiveKind.I64, "long", 64, true);
    public static readonly PrimitiveType U64 = new(PrimitiveKind.U64, "ulong", 64, false);
    public static readonly PrimitiveType NInt = new(PrimitiveKind.NInt, "nint", 0, true);
    public static readonly PrimitiveType NUInt = new(PrimitiveKind.NUInt, "nuint", 0, false);
    public static readonly PrimitiveType I128 = new(PrimitiveKind.I128, "Int128", 128, true);
    public static readonly PrimitiveType U128 = new(PrimitiveKind.U128, "UInt128", 128, false);

    public static PrimitiveType Of(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.Void => Void,
        PrimitiveKind.Bool => Bool,
        PrimitiveKind.Char => Char,
        PrimitiveKind.I8 => I8,
        PrimitiveKind.U8 => U8,
        PrimitiveKind.I16 => I16,
        PrimitiveKind.U16 => U16,
        PrimitiveKind.I32 => I32,
        PrimitiveKind.U32 => U32,
        PrimitiveKind.I64 => I64,
        PrimitiveKind.U64 => U64,
        PrimitiveKind.NInt => NInt,
        PrimitiveKind.NUInt => NUInt,
        PrimitiveKind.I128 => I128,
        PrimitiveKind.U128 => U128,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The integer of the same width with the given signedness; bool and char count as unsigned.</summary>
    public PrimitiveType WithSign(bool signed) => this.Kind switch
    {
        PrimitiveKind.Bool or PrimitiveKind.I8 or PrimitiveKind.U8 => signed ? I8 : U8,
        PrimitiveKind.Char or PrimitiveKind.I16 or PrimitiveKind.U16 => signed ? I16 : U16,
        PrimitiveKind.I32 or PrimitiveKind.U32 => signed ? I32 : U32,
        PrimitiveKind.I64 or PrimitiveKind.U64 => signed ? I64 : U64,
        PrimitiveKind.NInt or PrimitiveKind.NUInt => signed ? NInt : NUInt,
        PrimitiveKind.I128 or PrimitiveKind.U128 => signed ? I128 : U128,
        _ => this,
    };
}

/// <summary>An unmanaged pointer, <c>T*</c>. No check stands before an access through it.</summary>
public sealed class PointerType : IrType
{
    internal PointerType(IrType element) => this.Element = element;

    public IrType Element { get; }
    public override string DisplayName => this.Element.DisplayName + "*";
}

/// <summary>A managed reference, <c>ref T</c>: a borrow of a place that outlives it.</summary>
public sealed class BorrowType : IrType
{
    internal BorrowType(IrType element) => this.Element = element;

    public IrType Element { get; }
    public override string DisplayName => "ref " + this.Element.DisplayName;
}

/// <summary>
/// An exception in flight or caught: one 64-bit word, never an object. Bits 0–15 hold the errno (positive), 16–30 the id of
/// the exception class, bit 31 says that a failed check has not been reported yet, 32–63 the id of a literal message (0: the class's
/// default). The word 0 is "no error" and the C# null.
/// </summary>
public sealed class ErrorType : IrType
{
    ErrorType() { }

    public static readonly ErrorType Instance = new();
    public override string DisplayName => "Exception";
}

/// <summary>The parameter and return types of a function, a delegate or a function pointer.</summary>
public sealed record Signature(IrType Return, IReadOnlyList<IrType> Parameters)
{
    public override string ToString() => $"{this.Return}({string.Join(", ", this.Parameters)})";
}

/// <summary>A C# function pointer, <c>delegate*&lt;…&gt;</c>; its C type is exactly that prototype.</summary>
public sealed class FunctionPointerType : IrType
{
    internal FunctionPointerType(Signature signature) => this.Signature = signature;

    public Signature Signature { get; }
    public override string DisplayName => $"delegate*<{string.Join(", ", this.Signature.Parameters.Append(this.Signature.Return))}>";
}
