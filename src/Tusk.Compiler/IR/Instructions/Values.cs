using System.Collections.Immutable;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.IR.Instructions;

/// <summary><c>result = value</c>; the types are the same, or an implicit reference conversion apart.</summary>
public sealed class Copy(Operand value) : Instruction
{
    public Operand Value { get; set; } = value;

    /// <summary>Of a parameter that comes with its count: the result has the count now.</summary>
    public bool TakesCount { get; init; }
    public override ImmutableArray<Operand> Operands => [this.Value];
    public override void Map(Func<Operand, Operand> map, Func<Local, Local>? mapRoot = null) => this.Value = map(this.Value);
    public override T Accept<T>(IInstructionVisitor<T> visitor) => visitor.Visit(this);
}

public enum UnaryOperator { Negate, Complement, Not }

/// <summary>Negation and complement of an integer, wrapping; Not of a bool.</summary>
public sealed class Unary(UnaryOperator op, Operand value) : Instruction
{
    public UnaryOperator Operator { get; } = op;
    public Operand Value { get; set; } = value;
    public override ImmutableArray<Operand> Operands => [this.Value];
    public override void Map(Func<Operand, Operand> map, Func<Local, Local>? mapRoot = null) => this.Value = map(this.Value);
    public override T Accept<T>(IInstructionVisitor<T> visitor) => visitor.Visit(this);
}

public enum BinaryOperator { Add, Subtract, Multiply, Divide, Remainder, And, Or, Xor, ShiftLeft, ShiftRight }

/// <summary>
/// Integer arithmetic in <see cref="Type"/>, wrapping. Signedness of division, remainder and right shift is the type's. Both operands have
/// that width (a shift count is I32, and is masked to the width). Division has been checked for zero and MIN/−1 by <see cref="Check"/>s before it.
/// </summary>
public sealed class Binary(BinaryOperator op, PrimitiveType type, Operand left, Operand right) : Instruction
{
    public BinaryOperator Operator { get; } = op;
    public PrimitiveType Type { get; } = type;
    public Operand Left { get; set; } = left;
    public Operand Right { get; set; } = right;
    public override ImmutableArray<Operand> Operands => [this.Left, this.Right];

    public override void Map(Func<Operand, Operand> map, Func<Local, Local>? mapRoot = null)
    {
        this.Left = map(this.Left);
        this.Right = map(this.Right);
    }

    public override T Accept<T>(IInstructionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Add, Subtract or Multiply that throws OverflowException where the result does not fit <see cref="Type"/>.</summary>
public sealed class CheckedBinary(BinaryOperator op, PrimitiveType type, Operand left, Operand right) : Instruction
{
    public BinaryOperator Operator { get; } = op;
    public PrimitiveType Type { get; } = type;
    public Operand Left { get; set; } = left;
    public Operand Right { get; set; } = right;
    public override bool MayThrow => true;
    public override ImmutableArray<Operand> Operands => [this.Left, this.Right];

    public override void Map(Func<Operand, Operand> map, Func<Local, Local>? mapRoot = null)
    {
        this.Left = map(this.Left);
        this.Right = map(this.Right);
    }

    public override T Accept<T>(IInstructionVisitor<T> visitor) => visitor.Visit(this);
}

public enum CompareOperator { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual }

/// <summary>
/// Compares two values of the same width as <see cref="Type"/> says (an integer type gives the signedness; pointers, borrows,
/// references and errors compare as addresses). The result is bool.
/// </summary>
public sealed class Compare(CompareOperator op, IrType type, Operand left, Operand right) : Instruction
{
    public CompareOperator Operator { get; } = op;
    public IrType Type { get; } = type;
    public Operand Left { get; set; } = left;
    public Operand Right { get; set; } = right;
    public override ImmutableArray<Operand> Operands => [this.Left, this.Right];

    public override void Map(Func<Operand, Operand> map, Func<Local, Local>? mapRoot = null)
    {
        this.Left = map(this.Left);
        this.Right = map(this.Right);
    }

    public override T Accept<T>(IInstructionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>
/// <c>result = (To)value</c>. The value is first taken as <see cref="From"/> (same width as the operand, its signedness decides the
/// extension), then wrapped or extended to <see cref="To"/>. Also between pointers, borrows, function pointers and nint/nuint:
/// the same address.
/// </summary>
public sealed class Convert(Operand value, IrType from, IrType to) : Instruction
{
    public Operand Value { get; set; } = value;
    public IrType From { get; } = from;
    public IrType To { get; } = to;
    public override ImmutableArray<Operand> Operands => [this.Value];
    public override void Map(Func<Operand, Operand> map, Func<Local, Local>? mapRoot = null) => this.Value = map(this.Value);
    public override T Accept<T>(IInstructionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>An integer conversion that throws OverflowException where the value does not fit.</summary>
public sealed class CheckedConvert(Operand value, PrimitiveType from, PrimitiveType to) : Instruction
{
    public Operand Value { get; set; } = value;
    public PrimitiveType From { get; } = from;
    public PrimitiveType To { get; } = to;
    public override bool MayThrow => true;
    public override ImmutableArray<Operand> Operands => [this.Value];
    public override void Map(Func<Operand, Operand> map, Func<Local, Local>? mapRoot = null) => this.Value = map(this.Value);
    public override T Accept<T>(IInstructionVisitor<T> visitor) => visitor.Visit(this);
}

public enum CheckKind
{
    /// <summary>(uint)Left &lt; (uint)Right, else IndexOutOfRange.</summary>
    Index,

    /// <summary>Left is not null, else NullReference.</summary>
    NotNull,

    /// <summary>Left is not 0, else DivideByZero.</summary>
    NotZero,

    /// <summary>Not (Left is the type's minimum and Right is −1), else Overflow.</summary>
    QuotientFits,

    /// <summary>The bool Left is true, else InvalidCast.</summary>
    Cast,

    /// <summary>Left ≥ 0 as signed, else Overflow: an array length, a stackalloc.</summary>
    NotNegative,
}

/// <summary>
/// Throws the exception that goes with <see cref="Kind"/> unless the condition holds. A failure is reported once per place
/// with the C# line and the operands' values.
/// </summary>
public sealed class Check(CheckKind kind, Operand left, Operand? right) : Instruction
{
    public CheckKind Kind { get; } = kind;
    public Operand Left { get; set; } = left;
    public Operand? Right { get; set; } = right;
    public override bool MayThrow => true;
    public override ImmutableArray<Operand> Operands => this.Right is null ? [this.Left] : [this.Left, this.Right];

    public override void Map(Func<Operand, Operand> map, Func<Local, Local>? mapRoot = null)
    {
        this.Left = map(this.Left);
        if (this.Right is not null) this.Right = map(this.Right);
    }

    public override T Accept<T>(IInstructionVisitor<T> visitor) => visitor.Visit(this);
}
