using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Checks;

/// <summary>Are the bytes of a value all there is to it? Asked of what leaves the kernel, or comes into it, as bytes.</summary>
static class PlainData
{
    /// <summary>What a value would show that nobody has stored in it, or that is nobody's business; null: nothing.</summary>
    public static string? Shows(IrType type)
    {
        if (First(type, "", IsAddress) is { } address) return $"has an address of the kernel{In(address)}";
        if (First(type, "", static t => t is StructType { Binding: not null }) is { } bound) return $"only C knows the layout{Of(bound)}";
        // On 32-bit machines other fields have padding behind them.
        return Gap(type, 8) ?? Gap(type, 4);
    }

    /// <summary>Why not every pattern of bits is a value of the type; null: every one is.</summary>
    public static string? Excludes(IrType type)
    {
        if (First(type, "", IsAddress) is { } address) return $"has a pointer{In(address)}";
        return First(type, "", static t => t == PrimitiveType.Bool) is { } flag ? $"has a bool{In(flag)}, of which 0 and 1 are all values" : null;
    }

    /// <summary>What an Untrusted value is of; any other type itself.</summary>
    public static IrType Untrusted(IrType type) => type is StructType { IsFromOutside: true, Fields: [var value] } ? value.Type : type;

    /// <summary>The first field of a type from outside that code could use without having validated it; null: there is none.</summary>
    public static string? Trusted(IrType type)
    {
        return type is not StructType structure ? "it" : structure.IsFromOutside ? null : First(structure, "");

        static string? First(StructType structure, string path)
        {
            foreach (Field field in structure.Fields)
            {
                string name = path == "" ? field.Name : $"{path}.{field.Name}";
                if (field.Type is StructType { IsFromOutside: true }) continue;
                if (field.Type is StructType part)
                {
                    if (First(part, name) is { } found) return found;
                }
                else if (structure.InlineArrayLength == 0 || field.Type != PrimitiveType.U8) return name;
            }

            return null;
        }
    }

    static bool IsAddress(IrType type) => type is PointerType or FunctionPointerType or BorrowType or ObjectType;

    /// <summary>The path to the first part that the condition holds of; null: there is none.</summary>
    static string? First(IrType type, string path, Func<IrType, bool> condition)
    {
        if (condition(type)) return path;
        return type is not StructType structure ? null
            : structure.Fields.Select(f => First(f.Type, path == "" ? f.Name : $"{path}.{f.Name}", condition)).FirstOrDefault(static p => p is not null);
    }

    static string? Gap(IrType type, int pointerSize)
    {
        if (TypeLayout.Of(type, pointerSize) is not var (size, _)) return null;
        var covered = new bool[size];
        Cover(type, 0, pointerSize, covered);
        int start = Array.IndexOf(covered, false);
        if (start < 0) return null;
        int end = Array.IndexOf(covered, true, start);
        int count = (end < 0 ? size : end) - start;
        string machines = pointerSize == 8 ? "" : " on 32-bit machines";
        return $"has {(count == 1 ? "a byte" : $"{count} bytes")} of padding at offset {start}{machines}";
    }

    static void Cover(IrType type, int at, int pointerSize, bool[] covered)
    {
        if (type is not StructType structure)
        {
            covered.AsSpan(at, TypeLayout.Of(type, pointerSize)!.Value.Size).Fill(true);
            return;
        }

        foreach (FieldLayout field in TypeLayout.FieldsOf(structure, pointerSize)!)
            for (int i = 0; i < field.Count; i++) Cover(field.Field.Type, at + field.Offset + i * field.Size, pointerSize, covered);
    }

    static string In(string path) => path == "" ? "" : $" in {path}";

    static string Of(string path) => path == "" ? "" : $" of {path}";
}
