namespace Tusk.CSource;

/// <summary>A C type. Equal types are equal records.</summary>
public abstract record CType
{
    public static readonly CNamedType Void = new("void");
    public static readonly CNamedType Char = new("char");
    public static readonly CNamedType Int = new("int");
    public static readonly CPointerType VoidPointer = new(Void);
    public static readonly CPointerType Text = new(new CConstType(Char));

    public CPointerType Pointer => new(this);

    public static CNamedType Struct(string tag) => new("struct " + tag);

    public sealed override string ToString() => CPrinter.Print(this);
}

/// <summary>A type by its spelling: <c>u32</c>, <c>struct file</c>, or what a binding says, <c>char __user *</c>.</summary>
public sealed record CNamedType(string Spelling) : CType;

public sealed record CPointerType(CType Element) : CType;

public sealed record CConstType(CType Type) : CType;

/// <summary>An array; without a length a flexible array member.</summary>
public sealed record CArrayType(CType Element, CExpression? Length) : CType;

/// <summary>A function type, as a prototype or behind a pointer.</summary>
public sealed record CFunctionType(CType Return, CList<CType> Parameters) : CType;
