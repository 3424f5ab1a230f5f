namespace Tusk.Compiler.IR.Types;

/// <summary>How types lie in memory, as C has them: on 64-bit machines, and the generated C asserts it, unless another size of pointers is asked for.</summary>
static class TypeLayout
{
    const int PointerSize = 8;

    /// <summary>Size and alignment where Tusk knows them; null for what only C knows.</summary>
    public static (int Size, int Alignment)? Of(IrType type, int pointerSize = PointerSize)
    {
        switch (type)
        {
            case PrimitiveType { IsPointerSized: true }: return (pointerSize, pointerSize);
            case PrimitiveType { Bits: > 0 } primitive: return (primitive.Bits / 8, primitive.Bits / 8);
            case PrimitiveType: return null;
            case EnumType enumeration: return Of(enumeration.Underlying, pointerSize);
            case StructType structure: return Natural(structure, pointerSize) is var (size, alignment) ? (Math.Max(size, structure.DeclaredSize), alignment) : null;
            default: return (pointerSize, pointerSize);
        }
    }

    /// <summary>The size that the fields of a struct need, whatever size it declares.</summary>
    public static int? NaturalSizeOf(StructType structure) => Natural(structure, PointerSize)?.Size;

    /// <summary>The fields and where they lie; null where only C knows.</summary>
    public static IReadOnlyList<FieldLayout>? FieldsOf(StructType structure, int pointerSize = PointerSize)
    {
        if (structure.Binding is not null) return null;
        List<FieldLayout> fields = [];
        int end = 0;
        foreach (Field field in structure.Fields)
        {
            if (field.Binding is not null || Of(field.Type, pointerSize) is not var (size, alignment)) return null;
            int count = Math.Max(1, Math.Max(field.FixedLength, structure.InlineArrayLength));
            int aligned = structure.Pack > 0 ? Math.Min(structure.Pack, alignment) : alignment;
            int offset = field.Offset ?? RoundUp(end, aligned);
            fields.Add(new FieldLayout(field, offset, size, count, aligned));
            end = Math.Max(end, offset + size * count);
        }

        return fields;
    }

    static (int Size, int Alignment)? Natural(StructType structure, int pointerSize)
    {
        if (FieldsOf(structure, pointerSize) is not { } fields) return null;
        int alignment = fields.Select(static f => f.Alignment).Append(1).Max();
        return (Math.Max(1, RoundUp(fields.Select(static f => f.End).Append(0).Max(), alignment)), alignment);
    }

    static int RoundUp(int offset, int alignment) => (offset + alignment - 1) / alignment * alignment;
}

/// <summary>Where a field lies.</summary>
/// <param name="Field">The field.</param>
/// <param name="Offset">In bytes.</param>
/// <param name="Size">Of one element.</param>
/// <param name="Count">Elements of a fixed buffer or inline array; else 1.</param>
/// <param name="Alignment">Within its struct.</param>
sealed record FieldLayout(Field Field, int Offset, int Size, int Count, int Alignment)
{
    public int End => this.Offset + this.Size * this.Count;
}
