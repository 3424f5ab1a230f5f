using ICSharpCode.Decompiler.TypeSystem;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Metadata;

/// <summary>Reads the attributes that the compiler knows by name.</summary>
static class BindingReader
{
    public static IAttribute? Find(IEnumerable<IAttribute> attributes, string name) =>
        attributes.FirstOrDefault(a => a.AttributeType.Name == name + "Attribute" && (a.AttributeType.Namespace is "Linux.Interop" or "Linux" or "Tusk.Runtime"));

    public static bool Has(IEntity entity, string name) => Find(entity.GetAttributes(), name) is not null;

    public static string? Text(IAttribute? attribute, int index = 0) =>
        attribute is not null && attribute.FixedArguments.Length > index ? attribute.FixedArguments[index].Value as string : null;

    public static object? Named(IAttribute? attribute, string name)
    {
        if (attribute is null) return null;
        foreach (var argument in attribute.NamedArguments)
            if (argument.Name == name)
                return argument.Value;
        return null;
    }

    public static bool IsSet(IAttribute? attribute, string name) => Named(attribute, name) is true;

    /// <summary>The C type of a [CStruct] struct; null for an ordinary one.</summary>
    public static CBinding? StructBinding(ITypeDefinition type) =>
        Find(type.GetAttributes(), "CStruct") is { } attribute ? new CBinding(Text(attribute) ?? type.Name, Named(attribute, "Header") as string) : null;

    /// <summary>The [CType] of a parameter, return or field.</summary>
    public static string? CTypeOf(IEnumerable<IAttribute> attributes) => Text(Find(attributes, "CType"));

    public static long? Integer(object? value) => value switch
    {
        null => null,
        IConvertible number => number.ToInt64(System.Globalization.CultureInfo.InvariantCulture),
        _ => null,
    };
}
