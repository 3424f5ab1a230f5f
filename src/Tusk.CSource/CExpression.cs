namespace Tusk.CSource;

/// <summary>A C expression. The printer sets the parentheses.</summary>
public abstract record CExpression
{
    public sealed override string ToString() => CPrinter.Print(this);
}

/// <summary>A variable, function, object-like macro or enumerator.</summary>
public sealed record CName(string Name) : CExpression;

public enum CIntegerKind { Int, Unsigned, Long, UnsignedLong, LongLong, UnsignedLongLong }

/// <summary>An integer constant of the stated C type.</summary>
public sealed record CInteger(Int128 Value, CIntegerKind Kind = CIntegerKind.Int) : CExpression
{
    public bool IsHexadecimal { get; init; }
}

/// <summary>A string literal; the text is written as UTF-8.</summary>
public sealed record CText(string Text) : CExpression;

/// <summary>C text that a binding gives ([CValue]); it stands in parentheses unless it is a plain name or call.</summary>
public sealed record CVerbatim(string Text) : CExpression;

public enum CUnaryOperator { Negate, Complement, Not, AddressOf, Dereference }

public sealed record CUnary(CUnaryOperator Operator, CExpression Operand) : CExpression;

public enum CBinaryOperator
{
    Multiply, Divide, Remainder, Add, Subtract, ShiftLeft, ShiftRight,
    Less, LessOrEqual, Greater, GreaterOrEqual, Equal, NotEqual, And, Xor, Or, LogicalAnd, LogicalOr,
}

public sealed record CBinary(CBinaryOperator Operator, CExpression Left, CExpression Right) : CExpression;

public sealed record CAssignment(CExpression Target, CExpression Value) : CExpression;

public sealed record CConditional(CExpression Condition, CExpression Then, CExpression Else) : CExpression;

public sealed record CCast(CType Type, CExpression Operand) : CExpression;

public sealed record CCall(CExpression Callee, CList<CExpression> Arguments) : CExpression
{
    public CCall(string callee, params CExpression[] arguments) : this(new CName(callee), [.. arguments]) { }
}

/// <summary>A type where a macro or operator takes one: <c>container_of(p, struct x, m)</c>.</summary>
public sealed record CTypeArgument(CType Type) : CExpression;

/// <summary><c>s.m</c> or <c>p->m</c>. The member may be a dotted path.</summary>
public record CMember(CExpression Operand, string Member, bool ThroughPointer) : CExpression;

public sealed record CIndex(CExpression Operand, CExpression Index) : CExpression;

public sealed record CSizeOf(CType Type) : CExpression;

/// <summary><c>{ .a = 1, 2 }</c>, an initialiser list.</summary>
public sealed record CInitializer(CList<CInitializerItem> Items) : CExpression
{
    /// <summary>One item a line.</summary>
    public bool IsMultiLine { get; init; }
}

public sealed record CInitializerItem(string? Member, CExpression Value);

/// <summary><c>(struct s){ … }</c>.</summary>
public sealed record CCompoundLiteral(CType Type, CInitializer Initializer) : CExpression;
