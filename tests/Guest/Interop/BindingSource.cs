using System.Text;
using ICSharpCode.Decompiler.Metadata;
using ICSharpCode.Decompiler.TypeSystem;

namespace Tusk.Tests.Guest.Interop;

/// <summary>
/// C that uses every binding of an assembly once, with the types that the binding states and no casts, so that the C compiler checks them
/// all, reachable from a driver or not.
/// </summary>
sealed class BindingSource
{
    readonly SortedSet<string> _headers = new(StringComparer.Ordinal) { "linux/module.h", "linux/fs.h" };
    readonly StringBuilder _body = new();

    public int Count { get; private set; }

    public static BindingSource Of(string assembly)
    {
        var file = new PEFile(assembly);
        var resolver = new UniversalAssemblyResolver(assembly, true, file.DetectTargetFrameworkId());
        var source = new BindingSource();
        foreach (ITypeDefinition type in new DecompilerTypeSystem(file, resolver).MainModule.TypeDefinitions) source.Add(type);
        return source;
    }

    public string Text =>
        string.Concat(_headers.Select(static h => $"#include <{h}>\n")) + _body + "MODULE_DESCRIPTION(\"bindings\");\nMODULE_LICENSE(\"GPL\");\n";

    void Add(ITypeDefinition type)
    {
        if (Find(type, "CStruct") is { } structure) this.AddFields(type, Spelling(structure));
        foreach (IMethod method in type.Methods)
        {
            // One without a header is in tusk.h, which every module that uses it compiles.
            if (Find(method, "CFunction") is { } function && function.NamedArguments.Any(static a => a.Name == "Header")) this.AddFunction(method, Spelling(function));
            if (Find(method, "FormatFunction") is { } format) this.AddFormat(method, Spelling(format));
            if (Find(method, "CCallback") is not null) this.AddCallback(method);
        }

        foreach (IProperty property in type.Properties)
            if (Find(property, "CValue") is { } value)
                this.AddValue(property, Spelling(value));
    }

    void AddFunction(IMethod method, string name)
    {
        string returned = this.ReturnOf(method);
        string arguments = string.Join(", ", method.Parameters.Select(static (p, i) => Find(p, "CLvalue") is null ? $"a{i}" : $"*a{i}"));
        this.Emit(method, $"{returned} {{0}}({this.ParametersOf(method)})", $"{(returned == "void" ? "" : "return ")}{name}({arguments});");
    }

    void AddFormat(IMethod method, string name)
    {
        bool leads = method.Parameters.Count > 1;
        this.Emit(method, $"void {{0}}({(leads ? this.Declare(method.Parameters[0], "a") : "void")})", $"{name}({(leads ? "a, " : "")}\"%d\\n\", 1);");
    }

    // Whether a prototype is the right one shows where it is assigned.
    void AddCallback(IMethod method)
    {
        string? member = method.Name switch
        {
            "Open" => "open",
            "Release" => "release",
            "Read" => "read",
            "Write" => "write",
            "Seek" => "llseek",
            "Ioctl" => "unlocked_ioctl",
            "Poll" => "poll",
            _ => null,
        };
        string returned = this.ReturnOf(method);
        int number = this.Emit(method, $"{returned} {{0}}({this.ParametersOf(method)})", returned == "void" ? "" : "return 0;");
        if (member is not null) _body.AppendLine($"static const __maybe_unused struct file_operations o{number} = {{ .{member} = b{number} }};");
    }

    // A function's type shows where it is assigned.
    void AddValue(IProperty property, string expression) =>
        this.Emit(property, "void {0}(void)",
            property.ReturnType is FunctionPointerType ? $"(void){expression};" : $"{this.DeclareType(property.ReturnType, "v")} = {expression}; (void)v;");

    void AddFields(ITypeDefinition type, string spelling)
    {
        foreach (IField field in type.Fields.Where(static f => !f.IsStatic))
        {
            string member = Find(field, "CField") is { } attribute ? Spelling(attribute) : field.Name;
            string value = Find(field, "CType") is { } c ? $"typeof({Spelling(c)}) v" : this.DeclareType(field.Type, "v");
            this.Emit(field, $"void {{0}}({spelling} *p, {value})",
                $"p->{member} = v; v = p->{member}; (void)v; static_assert(sizeof(p->{member}) == sizeof(v));");
        }
    }

    int Emit(IEntity entity, string declaration, string body)
    {
        _body.AppendLine($"/* {entity.FullName} */");
        _body.AppendLine($"static __maybe_unused {string.Format(null, declaration, $"b{this.Count}")} {{ {body} }}");
        return this.Count++;
    }

    string ReturnOf(IMethod method) =>
        method.GetReturnTypeAttributes().FirstOrDefault(static a => a.AttributeType.Name == "CTypeAttribute") is { } c ? Spelling(c) : this.TypeOf(method.ReturnType);

    string ParametersOf(IMethod method) =>
        method.Parameters.Count == 0 ? "void" : string.Join(", ", method.Parameters.Select((p, i) => this.Declare(p, $"a{i}")));

    string Declare(IParameter parameter, string name) =>
        Find(parameter, "CType") is { } c ? $"{Spelling(c)} {name}" : this.DeclareType(parameter.Type, name);

    string DeclareType(IType type, string name) => type is FunctionPointerType f
        ? $"{this.TypeOf(f.ReturnType)} (*{name})({string.Join(", ", f.ParameterTypes.Select(this.TypeOf))})"
        : $"{this.TypeOf(type)} {name}";

    string TypeOf(IType type)
    {
        if (type is PointerType pointer) return this.TypeOf(pointer.ElementType) + " *";
        if (type is ByReferenceType reference) return this.TypeOf(reference.ElementType) + " *";
        if (type.GetDefinition() is { } definition)
        {
            if (Find(definition, "CStruct") is { } structure) return Spelling(structure);
            if (definition.EnumUnderlyingType is { } underlying && definition.Kind == TypeKind.Enum) return this.TypeOf(underlying);
        }

        return type.ReflectionName switch
        {
            "System.Void" => "void",
            "System.Boolean" => "bool",
            "System.Byte" => "u8",
            "System.UInt16" => "u16",
            "System.Int32" => "s32",
            "System.UInt32" => "u32",
            "System.Int64" => "s64",
            "System.UInt64" => "u64",
            "System.IntPtr" or "nint" => "long",
            "System.UIntPtr" or "nuint" => "unsigned long",
            _ => throw new NotSupportedException($"{type.ReflectionName} in a binding"),
        };
    }

    string Spelling(IAttribute attribute)
    {
        foreach (var argument in attribute.NamedArguments)
            if (argument is { Name: "Header", Value: string header })
                _headers.Add(header);
        return (string)attribute.FixedArguments[0].Value!;
    }

    static IAttribute? Find(IEntity entity, string name) => Find(entity.GetAttributes(), name);

    static IAttribute? Find(IParameter parameter, string name) => Find(parameter.GetAttributes(), name);

    static IAttribute? Find(IEnumerable<IAttribute> attributes, string name) =>
        attributes.FirstOrDefault(a => a.AttributeType.ReflectionName == $"Linux.Interop.{name}Attribute");
}
