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

    /// <summary>Size and alignment where Tusk knows them; null for what only C knows.</summary>
    public static (int Size, int Alignment)? LayoutOf(IrType type)
    {
        switch (type)
        {
            case PrimitiveType { IsPointerSized: true }: return (8, 8);
            case PrimitiveType { Bits: > 0 } primitive: return (primitive.Bits / 8, primitive.Bits / 8);
            case PrimitiveType: return null;
            case EnumType enumeration: return LayoutOf(enumeration.Underlying);
            case StructType structure: return LayoutOf(structure);
            default: return (8, 8);
        }
    }

    static (int Size, int Alignment)? LayoutOf(StructType structure)
    {
        if (structure.Binding is not null) return null;
        int size = 0, alignment = 1;
        foreach (Field field in structure.Fields)
        {
            if (field.Binding is not null || LayoutOf(field.Type) is not { } layout) return null;
            int count = Math.Max(1, Math.Max(field.FixedLength, structure.InlineArrayLength));
            int aligned = structure.Pack > 0 ? Math.Min(structure.Pack, layout.Alignment) : layout.Alignment;
            int offset = field.Offset ?? (size + aligned - 1) / aligned * aligned;
            size = Math.Max(size, offset + layout.Size * count);
            alignment = Math.Max(alignment, aligned);
        }
        size = Math.Max(1, (size + alignment - 1) / alignment * alignment);
        return (Math.Max(size, structure.DeclaredSize), alignment);
    }
}
