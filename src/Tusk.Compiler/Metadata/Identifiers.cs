using System.Text;
using ICSharpCode.Decompiler.TypeSystem;

namespace Tusk.Compiler.Metadata;

/// <summary>Gives types, methods and fields C identifiers: readable, unique, and the same in every run.</summary>
sealed class Identifiers
{
    readonly Dictionary<string, int> _taken = new(StringComparer.Ordinal);

    /// <summary>The wish, or the wish with a number when something else has it already.</summary>
    public string Unique(string wish)
    {
        string name = wish;
        while (!_taken.TryAdd(name, 1)) name = $"{wish}_{++_taken[wish]}";
        return name;
    }

    /// <summary>The part of a name that C allows; compiler-made names lose their brackets.</summary>
    public static string Clean(string name)
    {
        // <Main>b__0_1 is the lambda 1 of Main, <Main>g__Local|0_0 a local function.
        int close = name.IndexOf('>', StringComparison.Ordinal);
        if (name.StartsWith('<') && close > 0)
        {
            string owner = name[1..close];
            string rest = name[(close + 1)..];
            if (rest.StartsWith("b__", StringComparison.Ordinal)) name = owner + "_lambda" + rest[(rest.LastIndexOf('_'))..];
            else if (rest.StartsWith("g__", StringComparison.Ordinal)) name = owner + "_" + rest[3..].Split('|')[0];
            else if (rest is "k__BackingField" or "P") name = owner;
            else name = owner + rest;
        }

        var text = new StringBuilder(name.Length);
        foreach (char c in name.Split('`')[0])
            if (char.IsAsciiLetterOrDigit(c) || c == '_') text.Append(c);
            else if (text.Length > 0 && text[^1] != '_') text.Append('_');
        string clean = text.ToString().TrimEnd('_');
        return clean.Length == 0 ? "unnamed" : char.IsAsciiDigit(clean[0]) ? "_" + clean : clean;
    }

    /// <summary>A name for a closed type: without namespace, with its enclosing types and type arguments.</summary>
    public static string Of(IType type)
    {
        switch (type)
        {
            case ArrayType array:
                return Of(array.ElementType) + "_array";
            case PointerType pointer:
                return Of(pointer.ElementType) + "_ptr";
            case ByReferenceType reference:
                return Of(reference.ElementType) + "_ref";
            case FunctionPointerType:
                return "fn";
        }

        string name = type.GetDefinition()?.KnownTypeCode switch
        {
            KnownTypeCode.Boolean => "bool",
            KnownTypeCode.Char => "char",
            KnownTypeCode.SByte => "s8",
            KnownTypeCode.Byte => "u8",
            KnownTypeCode.Int16 => "s16",
            KnownTypeCode.UInt16 => "u16",
            KnownTypeCode.Int32 => "s32",
            KnownTypeCode.UInt32 => "u32",
            KnownTypeCode.Int64 => "s64",
            KnownTypeCode.UInt64 => "u64",
            KnownTypeCode.IntPtr => "nint",
            KnownTypeCode.UIntPtr => "nuint",
            KnownTypeCode.String => "string",
            KnownTypeCode.Object => "object",
            _ => Clean(type.Name),
        };
        if (type.DeclaringType is { } outer) name = Of(outer.GetDefinition() ?? outer) + "_" + name;
        foreach (IType argument in type.TypeArguments) name += "_" + Of(argument);
        return name.Length <= 100 ? name : name[..90] + "_" + StableHash(name).ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
    }

    static uint StableHash(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text) hash = (hash ^ c) * 16777619;
        return hash;
    }
}
