using Tusk.Compiler.IR.Types;
using Tusk.CSource;

namespace Tusk.Compiler.Lowering;

/// <summary>The struct definitions of the output: every used type, after the types that it holds by value.</summary>
sealed class TypeDefinitions(TypeLowering types)
{
    readonly List<CDeclaration> _output = [];
    readonly HashSet<NamedType> _done = [];

    public IReadOnlyList<CDeclaration> Make()
    {
        // Defining a type may use others, which join the list.
        for (int i = 0; i < types.Used.Count; i++) this.Define(types.Used[i]);
        return [.. types.Used.Select(t => new CStructForward(types.TagOf(t)) { IsSeparated = t == types.Used[0] }), .. _output];
    }

    void Define(NamedType type)
    {
        if (!_done.Add(type)) return;
        switch (type)
        {
            case StructType structure: this.DefineStruct(structure); break;
            case ClassType @class: this.DefineClass(@class); break;
            case ArrayType array: this.DefineArray(array); break;
        }
    }

    void DefineClass(ClassType type)
    {
        bool isRoot = IsRoot(type.Base);
        if (!isRoot) this.Define(type.Base!);
        foreach (Field field in type.Fields)
        {
            this.Need(field.Type);
            if (field.Embedded is not { } embedded) continue;
            types.TagOf(embedded);
            this.Define(embedded);
        }

        CType head = isRoot ? CType.Struct("tusk_object") : types.ObjectOf(type.Base!);
        _output.Add(new CStruct(types.TagOf(type), [new CField(head, "base"), .. type.Fields.Select(f => this.Member(f))]) { IsSeparated = true });
    }

    /// <summary>True when the C struct of a class derived from this one begins with the bare object header.</summary>
    public static bool IsRoot(ClassType? type) => type is null || type.Name == "tusk_object" || type.Base is null && type.Fields.Count == 0 && type.DisplayName is "object" or "System.Object";

    void DefineArray(ArrayType type)
    {
        this.Need(type.Element);
        _output.Add(new CStruct(types.TagOf(type), [
            new CField(CType.Struct("tusk_object"), "base"),
            new CField(new CNamedType("size_t"), "length"),
            new CField(new CArrayType(types.Of(type.Element), null), "elements"),
        ]) { IsSeparated = true });
    }

    void DefineStruct(StructType type)
    {
        foreach (Field field in type.Fields) this.Need(field.Type);
        CList<CField> members = type switch
        {
            { InlineArrayLength: > 0 and var length } => [this.Member(type.Fields[0], length)],
            { Fields.Count: 0 } => [new CField(new CArrayType(new CNamedType("u8"), new CInteger(Math.Max(1, type.DeclaredSize))), "unused")],
            { IsExplicitLayout: true } => this.ExplicitMembers(type),
            _ => [.. type.Fields.Select(f => this.Member(f) with { Attribute = PackOf(type, f) }), .. Tail(type)],
        };
        string? attribute = type.Pack == 1 ? "__packed" : null;
        CType c = types.Of(type);
        _output.Add(new CStruct(types.TagOf(type), members) { IsSeparated = true, Attribute = attribute });
        if (!type.IsExplicitLayout)
        {
            if (IsSizeKnown(type) || HasTail(type)) this.Assert(new CSizeOf(c), TypeLayout.Of(type)!.Value.Size, "size of " + type.DisplayName);
            return;
        }
        foreach (Field field in type.Fields)
        {
            if (field.Offset is { } offset)
                this.Assert(new CCall("offsetof", new CTypeArgument(c), new CName(MemberName(field))), offset, $"offset of {field}");
        }
        if (type.DeclaredSize > 0) this.Assert(new CSizeOf(c), type.DeclaredSize, "size of " + type.DisplayName);
    }

    /// <summary>A struct whose declared size is more than its fields need.</summary>
    static bool HasTail(StructType type) => type is { IsExplicitLayout: false, Fields.Count: > 0 } && type.DeclaredSize > TypeLayout.NaturalSizeOf(type);

    static IEnumerable<CField> Tail(StructType type)
    {
        if (HasTail(type)) yield return new CField(new CArrayType(new CNamedType("u8"), new CInteger(type.DeclaredSize - TypeLayout.NaturalSizeOf(type)!.Value)), "unused");
    }

    /// <summary>Pack limits the alignment of each field; it never raises one.</summary>
    static string? PackOf(StructType type, Field field) =>
        type.Pack > 1 && TypeLayout.Of(field.Type)?.Alignment > type.Pack ? $"__packed __aligned({type.Pack})" : null;

    /// <summary>The size is the same on every machine, and a program may rely on it.</summary>
    static bool IsSizeKnown(StructType type) =>
        type is { InlineArrayLength: 0, DeclaredSize: 0, Fields.Count: > 1 } && type.Fields.TrueForAll(static f =>
            f is { FixedLength: 0, Binding: null } && (f.Type as PrimitiveType ?? (f.Type as EnumType)?.Underlying) is { IsPointerSized: false, Bits: > 0 });

    /// <summary>Members at stated offsets: padding where they follow one another, else a union with one padded struct for each.</summary>
    CList<CField> ExplicitMembers(StructType type)
    {
        var u8 = new CNamedType("u8");
        var alternatives = new List<CField>();
        foreach (Field field in type.Fields)
        {
            int offset = field.Offset ?? 0;
            CField member = this.Member(field);
            if (offset == 0)
            {
                alternatives.Add(member);
                continue;
            }
            var padding = new CField(new CArrayType(u8, new CInteger(offset)), $"before_{member.Name}");
            alternatives.Add(new CField(u8, "") { Inner = new CStruct("", [padding, member]) { Attribute = "__packed" } });
        }
        if (type.DeclaredSize > 0) alternatives.Add(new CField(new CArrayType(u8, new CInteger(type.DeclaredSize)), "whole"));
        // A packed alternative has lost its alignment; the union takes it from the widest field.
        int alignment = type.Fields.Max(static f => TypeLayout.Of(f.Type)?.Alignment ?? 1);
        if (type.Pack > 0) alignment = Math.Min(alignment, type.Pack);
        bool divides = type.DeclaredSize % alignment == 0;
        return [new CField(u8, "") { Inner = new CStruct("", [.. alternatives]) { IsUnion = true, Attribute = divides ? $"__aligned({alignment})" : "__packed" } }];
    }

    CField Member(Field field) => this.Member(field, 0);

    CField Member(Field field, int inlineLength)
    {
        CType type = field.Binding is { } binding ? new CNamedType(binding.Spelling) : field.Embedded is { } embedded ? types.ObjectOf(embedded) : types.Of(field.Type);
        int length = Math.Max(field.FixedLength, inlineLength);
        return new CField(length > 0 ? new CArrayType(type, new CInteger(length)) : type, MemberName(field));
    }

    /// <summary>Members of a C struct have the names that C gave them, reserved elsewhere or not.</summary>
    public static string MemberName(Field field)
    {
        if (field.Owner is StructType { Binding: not null }) return field.Name;
        string name = Names.Member(field.Name);
        return name is "base" or "unused" or "whole" ? name + "_" : name;
    }

    /// <summary>Defines first what is held by value.</summary>
    void Need(IrType type)
    {
        if (type is not StructType { Binding: null } structure) return;
        types.TagOf(structure);
        this.Define(structure);
    }

    void Assert(CExpression value, int expected, string text) =>
        _output.Add(new CStaticAssert(new CBinary(CBinaryOperator.Equal, value, new CInteger(expected)), text));
}
