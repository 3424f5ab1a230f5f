namespace Tusk.Compiler.IR.Types;

/// <summary>How types lie in memory, as C has them on 64-bit machines; the generated C asserts it.</summary>
static class TypeLayout
{
    /// <summary>Size and alignment where Tusk knows them; null for what only C knows.</summary>
    public static (int Size, int Alignment)? Of(IrType type)
    {
        switch (type)
        {
            case PrimitiveType { IsPointerSized: true }: return (8, 8);
            case PrimitiveType { Bits: > 0 } primitive: return (primitive.Bits / 8, primitive.Bits / 8);
            case PrimitiveType: return null;
            case EnumType enumeration: return Of(enumeration.Underlying);
            case StructType structure: return Of(structure);
            default: return (8, 8);
        }
    }

    /// <summary>The size that the fields of a struct need, whatever size it declares.</summary>
    public static int? NaturalSizeOf(StructType structure) => Natural(structure)?.Size;

    static (int Size, int Alignment)? Of(StructType structure) =>
        Natural(structure) is var (size, alignment) ? (Math.Max(size, structure.DeclaredSize), alignment) : null;

    static (int Size, int Alignment)? Natural(StructType structure)
    {
        if (structure.Binding is not null) return null;
        int size = 0, alignment = 1;
        foreach (Field field in structure.Fields)
        {
            if (field.Binding is not null || Of(field.Type) is not { } layout) return null;
            int count = Math.Max(1, Math.Max(field.FixedLength, structure.InlineArrayLength));
            int aligned = structure.Pack > 0 ? Math.Min(structure.Pack, layout.Alignment) : layout.Alignment;
            int offset = field.Offset ?? (size + aligned - 1) / aligned * aligned;
            size = Math.Max(size, offset + layout.Size * count);
            alignment = Math.Max(alignment, aligned);
        }
        size = Math.Max(1, (size + alignment - 1) / alignment * alignment);
        return (size, alignment);
    }
}
