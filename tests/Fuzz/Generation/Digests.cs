using Tusk.Tests.Fuzz.Tree;
using Tusk.Tests.Fuzz.Types;

namespace Tusk.Tests.Fuzz.Generation;

/// <summary>Expressions that make a long of any value, to be recorded.</summary>
sealed class Digests(World world)
{
    readonly Dictionary<CsType, string> _arrays = [];

    /// <param name="value">Text of an expression; evaluated once.</param>
    /// <param name="type">Its type.</param>
    public string Of(string value, CsType type)
    {
        switch (type)
        {
            case IntegerType or EnumType or CharType: return $"unchecked((long){value})";
            case BoolType: return $"({value} ? 1L : 0L)";
            case StringType: return $"({value}?.Length ?? -1L)";
            case NullableType nullable:
                string inner = world.Name("d");
                return $"({value} is {{ }} {inner} ? {this.Of(inner, nullable.Element)} : -7L)";
            case TupleType tuple:
                string whole = world.Name("d");
                return $"({value} is var {whole} ? unchecked({string.Join(" * 31 + ", tuple.Items.Select((item, i) => this.Of($"{whole}.Item{i + 1}", item)))}) : 0L)";
            case ArrayType { Element: TypeParameterType or ArrayType { Element: TypeParameterType } }: return $"({value}?.Length ?? -5L)";
            case InlineArrayType inline: return $"Program.{this.ForArray(inline, inline.Element)}({value})";
            case ObjectType:
                string box = world.Name("d");
                return $"({value} switch {{ int {box} => {box}, long {box} => {box}, byte {box} => 256L + {box}, bool {box} => {box} ? 5L : 6L, null => -2L, _ => 13L }})";
            case WideIntegerType: return $"unchecked((long){value} * 31 + (long)({value} >> 64))";
            case ArrayType array: return $"Program.{this.ForArray(array, array.Element)}({value})";
            case StructType or TypeParameterType { Constraint.IsStaticContract: true }: return $"{value}.Digest()";
            case TypeParameterType { Constraint: not null } or ClassType or InterfaceType: return $"({value}?.Digest() ?? -3L)";
            default: return "11L";
        }
    }

    string ForArray(CsType type, CsType element)
    {
        if (_arrays.TryGetValue(type, out string? known)) return known;
        string name = world.Name("Digest");
        _arrays.Add(type, name);
        world.Members.Add(Node.Other($$"""
            public static long {{name}}({{type}}{{(type.IsReference ? "?" : "")}} items){{new Block([
                .. type.IsReference ? [Node.Other($"if (items is null) return -5;")] : Array.Empty<Node>(),
                Node.Other($"long sum = {(type.IsReference ? "items.Length" : "4")};"),
                Node.Other($"foreach ({element} item in items) sum = unchecked(sum * 31 + {this.Of("item", element)});"),
                Node.Other($"return sum;")])}}
            """));
        return name;
    }
}
