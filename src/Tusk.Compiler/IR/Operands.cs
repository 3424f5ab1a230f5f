using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.IR;

public enum LocalKind
{
    Parameter,

    /// <summary>Has a name in the C# source.</summary>
    Variable,

    /// <summary>Made by the compiler; where it has one definition and one use, lowering may fold it into the use.</summary>
    Temporary,
}

/// <summary>A variable of one function. Assigned any number of times; not SSA.</summary>
public sealed class Local(int index, string name, IrType type, LocalKind kind)
{
    /// <summary>Position among the function's locals.</summary>
    public int Index { get; internal set; } = index;
    public string Name { get; set; } = name;
    public IrType Type { get; set; } = type;
    public LocalKind Kind { get; } = kind;

    /// <summary>Must be zero at function entry (C#'s .locals init, or the reference counts rely on null).</summary>
    public bool IsZeroed { get; set; }

    /// <summary>A parameter passed by reference that nothing is written through: <c>in</c>, or <c>this</c> of a readonly struct or member.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>
    /// Holds a reference or [Owned] value without owning it: assignments do not retain and the function does not release it.
    /// Parameters are; the pass InsertReferenceCounts decides it for the others.
    /// </summary>
    public bool IsBorrowed { get; set; }

    public override string ToString() => this.Name;
}

/// <summary>Something an instruction reads without effect.</summary>
public abstract record Operand
{
    public abstract IrType Type { get; }
}

public sealed record LocalOperand(Local Local) : Operand
{
    public override IrType Type => this.Local.Type;
    public override string ToString() => this.Local.Name;
}

/// <summary>A constant of an integer, bool, char or enum type, or a pointer with that address.</summary>
public sealed record IntegerOperand(IrType ConstantType, Int128 Value) : Operand
{
    public override IrType Type => this.ConstantType;
    public override string ToString() => $"{this.Value}:{this.Type}";
}

/// <summary>null of a reference, pointer, function pointer or borrow type; the zero word of <see cref="ErrorType"/>.</summary>
public sealed record NullOperand(IrType ConstantType) : Operand
{
    public override IrType Type => this.ConstantType;
    public override string ToString() => "null";
}

/// <summary>default(T) of a struct.</summary>
public sealed record ZeroOperand(StructType Struct) : Operand
{
    public override IrType Type => this.Struct;
    public override string ToString() => $"default({this.Struct})";
}

/// <summary>A string literal: an immortal object.</summary>
public sealed record StringOperand(StringType ConstantType, string Text) : Operand
{
    public override IrType Type => this.ConstantType;
    public override string ToString() => "\"" + this.Text + "\"";
}

/// <summary>A delegate without target that never changes: an immortal object.</summary>
public sealed record DelegateOperand(DelegateType Delegate, Function Function) : Operand
{
    public override IrType Type => this.Delegate;
    public override string ToString() => $"delegate {this.Function.Name}";
}

/// <summary>The only object of a class, a static variable of the module. Nobody counts it.</summary>
/// <param name="Object">Its class.</param>
/// <param name="SeenAs">The type of the reference: that class, or one that it converts to.</param>
public sealed record StaticObjectOperand(ClassType Object, ObjectType SeenAs) : Operand
{
    public override IrType Type => this.SeenAs;
    public override string ToString() => $"object {this.Object}";
}

/// <summary>The address of a static field, in initial values only: code takes it with AddressOf.</summary>
public sealed record StaticAddressOperand(StaticField Field, IrType Address) : Operand
{
    public override IrType Type => this.Address;
    public override string ToString() => $"&{this.Field.Name}";
}

/// <summary>The value of a module parameter that is set before the module begins and stays, in analyses only: code loads it.</summary>
public sealed record FixedParameterOperand(StaticField Field) : Operand
{
    public override IrType Type => this.Field.Type;
    public override string ToString() => this.Field.Name;
}

/// <summary>The address of a text as C has it, with a zero behind it, in initial values only.</summary>
public sealed record CTextOperand(string Text, IrType Address) : Operand
{
    public override IrType Type => this.Address;
    public override string ToString() => $"c(\"{this.Text}\")";
}

/// <summary>The address of a function. Of a [CCallback] it is the thunk with the exact C prototype, else the function's number.</summary>
public sealed record FunctionOperand(FunctionPointerType Pointer, Function Function) : Operand
{
    public override IrType Type => this.Pointer;
    public override string ToString() => $"&{this.Function.Name}";
}

/// <summary>sizeof a type, left to the C compiler where Tusk doesn't know it.</summary>
public sealed record SizeOfOperand(IrType Measured) : Operand
{
    public override IrType Type => PrimitiveType.I32;
    public override string ToString() => $"sizeof({this.Measured})";
}

/// <summary>A C constant, object-like macro or variable by its C expression ([CValue]).</summary>
public sealed record CValueOperand(IrType ValueType, string Expression, string? Header) : Operand
{
    /// <summary>The C compiler takes it in the initialiser of a static variable.</summary>
    public bool IsConstant { get; init; }
    public override IrType Type => this.ValueType;
    public override string ToString() => $"c({this.Expression})";
}

/// <summary>The address of constant bytes: UTF-8 literals and the tables behind static spans.</summary>
public sealed record DataOperand(ConstantData Data, IrType PointerType) : Operand
{
    public override IrType Type => this.PointerType;
    public override string ToString() => $"data {this.Data.Name}";
}

/// <summary>Constant bytes of the program (RVA fields, u8 literals), little-endian elements of <paramref name="Element"/>.</summary>
public sealed record ConstantData(string Name, PrimitiveType Element, byte[] Bytes)
{
    public bool Equals(ConstantData? other) => ReferenceEquals(this, other);
    public override int GetHashCode() => this.Name.GetHashCode(StringComparison.Ordinal);
}
