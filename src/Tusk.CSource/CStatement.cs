namespace Tusk.CSource;

/// <summary>A line of C# that C comes from.</summary>
public readonly record struct CPosition(string File, int Line);

/// <summary>A C statement; <see cref="Position"/> is the C# line it comes from, null for glue.</summary>
public abstract record CStatement
{
    public CPosition? Position { get; init; }
}

public sealed record CExpressionStatement(CExpression Expression) : CStatement;

/// <summary>A local variable.</summary>
public sealed record CLocal(CType Type, string Name, CExpression? Initializer) : CStatement
{
    /// <summary>Written before the type (<c>static</c>) and after the name (<c>__maybe_unused</c>).</summary>
    public string? Storage { get; init; }
    public string? Attribute { get; init; }
}

public sealed record CIf(CExpression Condition, CList<CStatement> Then, CList<CStatement> Else) : CStatement;

public sealed record CWhile(CExpression Condition, CList<CStatement> Body) : CStatement;

public sealed record CDoWhile(CList<CStatement> Body, CExpression Condition) : CStatement;

/// <summary><c>for (Initial; Condition; Step)</c>; each part may be missing.</summary>
public sealed record CFor(CExpression? Initial, CExpression? Condition, CExpression? Step, CList<CStatement> Body) : CStatement;

public sealed record CSwitch(CExpression Value, CList<CCase> Cases) : CStatement;

/// <summary>One or more case labels and what they do; without labels the default.</summary>
public sealed record CCase(CList<CExpression> Labels, CList<CStatement> Body);

public sealed record CGoto(string Label) : CStatement;

public sealed record CLabel(string Name) : CStatement;

public sealed record CReturn(CExpression? Value) : CStatement;

public sealed record CBreak : CStatement;

public sealed record CContinue : CStatement;

/// <summary>A comment of its own line.</summary>
public sealed record CRemark(string Text) : CStatement;

/// <summary>An empty line.</summary>
public sealed record CBlank : CStatement;
