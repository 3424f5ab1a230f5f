namespace Tusk.Compiler.IR.Types;

/// <summary>A C type that stands behind a C# type by name ([CStruct], [CType]); Tusk knows no layout of it.</summary>
/// <param name="Spelling">As C writes it: <c>struct mutex</c>, <c>spinlock_t</c>.</param>
/// <param name="Header">The header that declares it, as in <c>#include &lt;…&gt;</c>; null when every module has it.</param>
public sealed record CBinding(string Spelling, string? Header);

/// <summary>A type with a name of its own in the generated C.</summary>
public abstract class NamedType(string name, string displayName) : IrType
{
    /// <summary>A C identifier, unique in the program.</summary>
    public string Name { get; } = name;
    public override string DisplayName { get; } = displayName;
    public SourceSpan Span { get; set; } = SourceSpan.None;
}

/// <summary>An instance field of a struct or class.</summary>
public sealed class Field(NamedType owner, string name, IrType type)
{
    public NamedType Owner { get; } = owner;

    /// <summary>The C member name; for a field of a C struct, the member or a dotted path to it.</summary>
    public string Name { get; } = name;
    public IrType Type { get; } = type;
    public bool IsReadOnly { get; init; }

    /// <summary>Byte offset of a field in an explicit-layout struct, else null.</summary>
    public int? Offset { get; init; }

    /// <summary>Elements of a C# <c>fixed</c> buffer, else 0. The field's place has the type of its first element.</summary>
    public int FixedLength { get; init; }

    /// <summary>The C type of the member where the C# type is not it ([CType] on a field of a C struct).</summary>
    public CBinding? Binding { get; init; }

    /// <summary>The driver keeps something for itself there, and nobody else reads it ([DriverData]).</summary>
    public bool IsDriverData { get; init; }

    /// <summary>A circle of references may lead through it: [AllowsCycle] is on the field or its class.</summary>
    public bool AllowsCycle { get; init; }

    /// <summary>The class of the object that stands in the field itself, where it would have a reference; null for a plain field. Its value is the address of that object.</summary>
    public ClassType? Embedded { get; set; }

    /// <summary>Once the embedded object is made, the constructor cannot fail any more: an object that is given up half made has none here.</summary>
    public bool IsMadeLast { get; set; }

    public override string ToString() => $"{this.Owner.DisplayName}.{this.Name}";
}

/// <summary>What holding a [Guard] means.</summary>
/// <param name="IsAtomic">Nothing may sleep meanwhile.</param>
/// <param name="IsTry">The lock was not waited for, and may not be held.</param>
/// <param name="DisablesInterrupts">No interrupt comes meanwhile.</param>
/// <param name="IsShared">Nobody waits for it: as many may be held as one likes, in any order.</param>
public sealed record GuardKind(bool IsAtomic, bool IsTry, bool DisablesInterrupts, bool IsShared);

/// <summary>A value type: struct, ref struct, tuple, Nullable. Primitives and enums are not structs here.</summary>
public sealed class StructType(string name, string displayName) : NamedType(name, displayName)
{
    /// <summary>Instance fields in declaration order; complete once the type table has resolved the type.</summary>
    public List<Field> Fields { get; } = [];

    /// <summary>Set when the type is a C type: it is not defined in the output, only named.</summary>
    public CBinding? Binding { get; set; }

    /// <summary>[Owned]: move-only, disposed by whoever owns it.</summary>
    public bool IsOwned { get; set; }

    /// <summary>[Owned], or with such a value in it: a copy would be a second owner.</summary>
    public bool IsMoveOnly => this.IsOwned || this.Binding is null && this.Fields.Exists(static f => f.Type is StructType { IsMoveOnly: true });

    /// <summary>[Guard]: a value holds a lock until it is disposed; null for other types.</summary>
    public GuardKind? Guard { get; init; }

    /// <summary>[Synchronized]: it lets one thread after the other at what it holds.</summary>
    public bool IsSynchronized { get; init; }

    /// <summary>[FromOutside]: nobody has validated what its one field holds.</summary>
    public bool IsFromOutside { get; init; }

    /// <summary>It has a Dispose, whether or not anything of the program calls it.</summary>
    public bool IsDisposable { get; init; }
    public bool IsByRefLike { get; set; }

    /// <summary>Span or ReadOnlySpan, whose length is never negative.</summary>
    public bool IsSpan { get; set; }

    /// <summary>Length of an [InlineArray], else 0. The single field is the element.</summary>
    public int InlineArrayLength { get; set; }

    /// <summary>LayoutKind.Explicit: fields stand at their <see cref="Field.Offset"/>.</summary>
    public bool IsExplicitLayout { get; set; }

    /// <summary>Declared [StructLayout] size, or 0.</summary>
    public int DeclaredSize { get; set; }

    /// <summary>Declared [StructLayout] pack, or 0.</summary>
    public int Pack { get; set; }

    /// <summary>The Dispose to run when an owner of an [Owned] value goes; null where there is none.</summary>
    public Function? Dispose { get; set; }

    public override bool HoldsReferences =>
        this.IsOwned && this.Dispose is not null || this.Binding is null && this.Fields.Any(static f => f.Type.HoldsReferences);
}

/// <summary>An enum: in C its underlying integer, with a name in dumps.</summary>
public sealed class EnumType(string name, string displayName, PrimitiveType underlying) : NamedType(name, displayName)
{
    public PrimitiveType Underlying { get; } = underlying;
    public List<(string Name, Int128 Value)> Members { get; } = [];
    public bool IsFlags { get; set; }
}

/// <summary>
/// A reference type. A value is a pointer to a counted object, or null. Objects start with a header of a count and a type id.
/// </summary>
public abstract class ObjectType(string name, string displayName) : NamedType(name, displayName)
{
    /// <summary>
    /// Number in the program, given after discovery, in pre-order of inheritance: the subclasses of a class have the ids
    /// from its own to <see cref="LastTypeId"/>. Also for exception classes, which have numbers of their own.
    /// </summary>
    public int TypeId { get; set; }

    /// <summary>Nothing retains an object of exactly this type: each has one owner from the allocation to the release. Known once references are counted.</summary>
    public bool HasOneOwner { get; set; }
    public int LastTypeId { get; set; }

    /// <summary>Some object of exactly this type is created in the program.</summary>
    public bool IsInstantiated { get; set; }

    public override bool HoldsReferences => true;
}

/// <summary>A class, an interface, or System.Object. Exception classes are here too, but values of them are <see cref="ErrorType"/>.</summary>
public sealed class ClassType(string name, string displayName) : ObjectType(name, displayName)
{
    public ClassType? Base { get; set; }
    public bool IsInterface { get; set; }
    public bool IsSealed { get; set; }

    /// <summary>[Shared]: several threads may use an object at once.</summary>
    public bool IsShared { get; init; }

    /// <summary>[Synchronized]: it lets one thread after the other at what it holds.</summary>
    public bool IsSynchronized { get; init; }

    /// <summary>A class derived from System.Exception, or that class itself.</summary>
    public bool IsException { get; set; }

    /// <summary>Errno of an exception class at the C boundary, positive.</summary>
    public int Errno { get; set; }

    /// <summary>What Message is when the program gives none.</summary>
    public string DefaultMessage { get; set; } = "";

    /// <summary>
    /// What fields of the only object of exactly this type hold from the start, those of its bases among them: it stands in static memory, or in an
    /// object that does.
    /// </summary>
    public Dictionary<Field, ConstantValue> Initial { get; } = [];

    /// <summary>Fields declared here, without the base's, in declaration order.</summary>
    public List<Field> Fields { get; } = [];

    /// <summary>Every interface implemented, those of the base included, and those of the program that variance gives.</summary>
    public List<ClassType> Interfaces { get; } = [];

    /// <summary>The value that a box holds; null for every class that isn't one. The boxes of integers and of the enums over them share a base with it.</summary>
    public Field? BoxedValue { get; set; }

    /// <summary>The element type of the arrays that implement this generic interface (IEnumerable&lt;T&gt; …); null for every other class.</summary>
    public IrType? ArrayElement { get; set; }

    /// <summary>The element types of arrays that implement this generic interface because it is covariant.</summary>
    public List<IrType> CovariantElements { get; } = [];

    /// <summary>An interface that every array implements.</summary>
    public bool IsOfArrays { get; set; }

    /// <summary>An interface that strings implement.</summary>
    public bool IsOfStrings { get; set; }

    /// <summary>The class and those it derives from, itself first.</summary>
    public IEnumerable<ClassType> SelfAndBases
    {
        get
        {
            for (ClassType? c = this; c is not null; c = c.Base) yield return c;
        }
    }

    /// <summary>Whether its objects have the fields that a class declares.</summary>
    public bool Has(NamedType owner) => this.SelfAndBases.Contains(owner);

    /// <summary>Whether objects of exactly a type are of this class or interface too.</summary>
    public bool IsImplementedBy(ObjectType type)
    {
        switch (type)
        {
            case StringType: return this.IsOfStrings;
            case ArrayType array:
                return this.IsOfArrays || this.ArrayElement == array.Element || this.CovariantElements.Contains(array.Element);
            case ClassType { IsInterface: false, IsException: false } derived:
                for (ClassType? c = derived; c is not null; c = c.Base)
                    if (c == this || c.Interfaces.Contains(this))
                        return true;
                return false;
            default: return false;
        }
    }

    /// <summary>Objects of exactly this type stand in fields of others (<see cref="Field.Embedded"/>): none is allocated by itself.</summary>
    public bool IsEmbedded { get; set; }

    /// <summary>There is one object of exactly this type while the module is loaded, a static variable: none is allocated, and nobody counts it.</summary>
    public bool IsStatic { get; set; }

    /// <summary>One constant object stands for all of exactly this type, which have no fields and no Dispose: none is allocated, and nobody counts it.</summary>
    public bool IsStateless { get; set; }

    /// <summary>Objects of exactly this type have memory that is not their own to free.</summary>
    public bool IsPlaced => this.IsEmbedded || this.IsStatic || this.IsStateless;

    /// <summary>Dispose() of an IDisposable class, run when the last reference goes; null where there is none.</summary>
    public Function? Dispose { get; set; }

    /// <summary>Dispose may store a reference to the object, which then lives on.</summary>
    public bool MayBeRevived { get; set; }

    /// <summary>The constructor may store a reference to the object, which others then have even if it fails.</summary>
    public bool MayBeKeptHalfMade { get; set; }

    /// <summary>[QuietDispose]: nobody else can tell when Dispose runs.</summary>
    public bool DisposesQuietly { get; set; }

    /// <summary>The bool that Dispose sets as it begins: what was disposed by hand is not disposed again. Null where there is no Dispose.</summary>
    public Field? Disposed { get; set; }
}

/// <summary>System.String: immutable UTF-16, with UTF-8 beside it in literals.</summary>
public sealed class StringType : ObjectType
{
    public StringType() : base("tusk_string", "string")
    {
        this.Length = new Field(this, "length", PrimitiveType.I32) { IsReadOnly = true };
        this.Units = new Field(this, "units", PrimitiveType.Char) { FixedLength = 1 };
        this.Utf8 = new Field(this, "utf8", PrimitiveType.NUInt) { IsReadOnly = true };
    }

    /// <summary>UTF-16 code units.</summary>
    public Field Length { get; }

    /// <summary>The first code unit; the others follow, then a zero.</summary>
    public Field Units { get; }

    /// <summary>The address of the same text as zero-terminated UTF-8; 0 in strings made at run time.</summary>
    public Field Utf8 { get; }

    /// <summary>The field behind a field of System.String, by its name there; null where there is none.</summary>
    public Field? FieldNamed(string name) => name switch
    {
        "_stringLength" => this.Length,
        "_firstChar" => this.Units,
        _ => null,
    };
}

/// <summary>A one-dimensional array <c>T[]</c>: a counted object with a length.</summary>
public sealed class ArrayType : ObjectType
{
    internal ArrayType(IrType element, string name) : base(name, element.DisplayName + "[]") => this.Element = element;

    public IrType Element { get; }
}

/// <summary>A delegate type: an object that holds which function and, where it has one, its target.</summary>
public sealed class DelegateType : ObjectType
{
    public DelegateType(string name, string displayName, ObjectType target) : base(name, displayName)
    {
        this.Function = new Field(this, "function", PrimitiveType.U32) { IsReadOnly = true };
        this.Target = new Field(this, "target", target) { IsReadOnly = true };
    }

    /// <summary>The number of the function.</summary>
    public Field Function { get; }

    /// <summary>The object that the function is called with first, or null.</summary>
    public Field Target { get; }

    public Signature Signature { get; set; } = new(PrimitiveType.Void, []);

    /// <summary>Every function that a delegate of this type is made of in the program: the closed world of its Invoke.</summary>
    public List<DelegateTarget> Targets { get; } = [];

    /// <summary>Discovery has ended: no target will be added.</summary>
    public bool IsClosed { get; set; }
}

/// <summary>A function that a delegate may hold.</summary>
/// <param name="HasTarget">The delegate's object goes before the arguments.</param>
public sealed record DelegateTarget(Function Function, bool HasTarget);
