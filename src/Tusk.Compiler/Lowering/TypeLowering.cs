using Tusk.Compiler.IR.Types;
using Tusk.CSource;

namespace Tusk.Compiler.Lowering;

/// <summary>IR types as C types. Remembers which named types were used, for they need definitions.</summary>
sealed class TypeLowering(Names names)
{
    readonly Dictionary<IrType, CType> _types = [];
    readonly Dictionary<NamedType, string> _tags = [];

    /// <summary>Structs, classes and arrays that the output must define, in the order they were first met.</summary>
    public List<NamedType> Used { get; } = [];

    public static readonly CType Object = CType.Struct("tusk_object").Pointer;
    public static readonly CType String = CType.Struct("tusk_string").Pointer;
    public static readonly CType Delegate = CType.Struct("tusk_delegate").Pointer;
    public static readonly CType Error = new CNamedType("u64");

    public CType Of(IrType type)
    {
        if (_types.TryGetValue(type, out CType? known)) return known;
        return _types[type] = type switch
        {
            PrimitiveType primitive => Primitive(primitive),
            PointerType pointer => this.Of(pointer.Element).Pointer,
            BorrowType borrow => this.Of(borrow.Element).Pointer,
            ErrorType => Error,
            EnumType enumeration => Primitive(enumeration.Underlying),
            StructType { Binding: { } binding } => new CNamedType(binding.Spelling),
            StructType structure => CType.Struct(this.TagOf(structure)),
            ClassType { IsException: true } => Error,
            ClassType { Name: "tusk_object" } or ClassType { IsInterface: true } => Object,
            StringType => String,
            DelegateType => Delegate,
            ClassType or ArrayType => CType.Struct(this.TagOf((NamedType)type)).Pointer,
            FunctionPointerType function => this.Function(function.Signature).Pointer,
            _ => throw new ArgumentException("unknown type " + type),
        };
    }

    public CFunctionType Function(Signature signature) => new(this.Of(signature.Return), [.. signature.Parameters.Select(this.Of)]);

    /// <summary>The struct tag of a type that the output defines.</summary>
    public string TagOf(NamedType type)
    {
        if (_tags.TryGetValue(type, out string? tag)) return tag;
        // Kernel tags are lower case; ours are not, or they say whose they are.
        tag = type.Name.Any(char.IsAsciiLetterUpper) ? Names.Identifier(type.Name) : "tusk_" + Names.Identifier(type.Name);
        _tags.Add(type, names.Claim(tag));
        this.Used.Add(type);
        return _tags[type];
    }

    /// <summary>The C struct behind a reference type, without the pointer.</summary>
    public CType ObjectOf(IrType type) => ((CPointerType)this.Of(type)).Element;

    public static CType Primitive(PrimitiveType type) => new CNamedType(type.Kind switch
    {
        PrimitiveKind.Void => "void",
        PrimitiveKind.Bool => "bool",
        PrimitiveKind.Char or PrimitiveKind.U16 => "u16",
        PrimitiveKind.I8 => "s8",
        PrimitiveKind.U8 => "u8",
        PrimitiveKind.I16 => "s16",
        PrimitiveKind.I32 => "s32",
        PrimitiveKind.U32 => "u32",
        PrimitiveKind.I64 => "s64",
        PrimitiveKind.U64 => "u64",
        PrimitiveKind.NInt => "long",
        PrimitiveKind.NUInt => "unsigned long",
        PrimitiveKind.I128 => "__int128",
        _ => "unsigned __int128",
    });
}
