namespace Tusk.CSource;

/// <summary>Something at file level.</summary>
public abstract record CDeclaration
{
    /// <summary>An empty line before it.</summary>
    public bool IsSeparated { get; init; }

    /// <summary>The C# line it comes from.</summary>
    public CPosition? Position { get; init; }
}

/// <summary><c>#include &lt;…&gt;</c>, or with quotes where it is a file of the output.</summary>
public sealed record CInclude(string Header, bool IsLocal = false) : CDeclaration;

/// <summary><c>#define Name Text</c>. The name may have parameters.</summary>
public sealed record CDefine(string Name, string? Text) : CDeclaration;

/// <summary><c>#ifndef … #define … </c> around the rest of the file.</summary>
public sealed record CIncludeGuard(string Name) : CDeclaration;

/// <summary><c>/* … */</c>, one line of text a line.</summary>
public sealed record CComment(string Text) : CDeclaration;

/// <summary><c>struct tag;</c>.</summary>
public sealed record CStructForward(string Tag) : CDeclaration;

public sealed record CStruct(string Tag, CList<CField> Fields) : CDeclaration
{
    public bool IsUnion { get; init; }

    /// <summary>Written after the brace: <c>__packed</c>.</summary>
    public string? Attribute { get; init; }
}

/// <summary>A member of a struct; an anonymous struct or union where <see cref="Inner"/> is set.</summary>
public sealed record CField(CType Type, string Name)
{
    public CStruct? Inner { get; init; }
    public string? Attribute { get; init; }
}

public sealed record CEnum(string? Tag, CList<CEnumerator> Members) : CDeclaration;

public sealed record CEnumerator(string Name, Int128 Value);

public sealed record CVariable(CType Type, string Name, CExpression? Initializer) : CDeclaration
{
    public string? Storage { get; init; } = "static";
    public string? Attribute { get; init; }
}

public sealed record CParameter(CType Type, string Name)
{
    /// <summary>Written after the name: <c>__maybe_unused</c>.</summary>
    public string? Attribute { get; init; }
}

/// <summary>A function; a prototype where it has no body.</summary>
public sealed record CFunctionDefinition(CType Return, string Name, CList<CParameter> Parameters, CList<CStatement>? Body) : CDeclaration
{
    /// <summary>Written before the return type: <c>static noinline __maybe_unused</c>.</summary>
    public string? Storage { get; init; } = "static";

    public CFunctionDefinition Prototype => this with { Body = null, IsSeparated = false };
}

/// <summary><c>static_assert(condition, "text");</c>.</summary>
public sealed record CStaticAssert(CExpression Condition, string Text) : CDeclaration;

/// <summary>A macro invoked at file level: <c>MODULE_LICENSE("GPL");</c>.</summary>
public sealed record CInvocation(CCall Call) : CDeclaration;

/// <summary>A C file: its name in the output and what it declares, in order.</summary>
public sealed record CFile(string Name, CList<CDeclaration> Declarations);
