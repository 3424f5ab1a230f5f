using System.Reflection;
using System.Reflection.Metadata;
using ICSharpCode.Decompiler.Metadata;
using ICSharpCode.Decompiler.TypeSystem;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Types;
using Tusk.Diagnostics;

namespace Tusk.Compiler.Metadata;

/// <summary>Closed .NET methods and static fields to IR functions, C functions and statics. Bodies are imported when discovery reaches them.</summary>
sealed class MethodTable(Workspace workspace, TypeMapper types, IrProgram program, Identifiers identifiers, StandIns standIns)
{
    readonly Dictionary<IMethod, Function> _functions = [];
    readonly Dictionary<Function, IMethod> _methods = [];
    readonly Dictionary<IMethod, CFunction> _cFunctions = [];
    readonly Dictionary<(IMember Definition, IType Owner), StaticField> _statics = [];
    readonly Dictionary<StaticField, IField> _staticOrigins = [];

    /// <summary>The one form of a closed method: two mentions of it are equal only in this form.</summary>
    public static IMethod Canonical(IMethod method)
    {
        var definition = (IMethod)method.MemberDefinition;
        IReadOnlyList<IType> classArguments = method.DeclaringType.TypeArguments;
        IReadOnlyList<IType> methodArguments = definition.TypeParameters.Count == 0 ? [] : method.TypeArguments;
        return classArguments.Count == 0 && methodArguments.Count == 0 ? definition : definition.Specialize(new TypeParameterSubstitution(classArguments, methodArguments));
    }

    /// <summary>The function of a closed method, a stand-in where there is one.</summary>
    /// <exception cref="RefusedException">Its signature is outside the subset, or it has no body.</exception>
    public Function FunctionOf(IMethod method)
    {
        method = Canonical(standIns.Replace(method));
        if (_functions.TryGetValue(method, out Function? known)) return known;
        GenericNesting.Require(method);
        var definition = (IMethod)method.MemberDefinition;
        CodeOrigin origin = workspace.OriginOf(definition);
        if (FlagsOf(definition).HasFlag(MethodImplAttributes.Synchronized))
            throw new RefusedException(Catalogue.UnsupportedConstruct, "[MethodImpl(MethodImplOptions.Synchronized)]", "Use Mutex<T> or SpinLock<T>: the data is inside the lock.");
        if (origin == CodeOrigin.Framework && definition.ParentModule?.AssemblyName != "Tusk.Runtime") SupportedFramework.Require(definition);
        IrType returnType = method.IsConstructor ? PrimitiveType.Void : types.Map(method.ReturnType);
        var parameters = new List<(string, IrType, bool)>();
        if (!method.IsStatic) parameters.Add(("this", this.ThisTypeOf(method), method.ThisIsRefReadOnly && !method.IsConstructor));
        foreach (IParameter parameter in method.Parameters) parameters.Add((parameter.Name is "" ? "p" : parameter.Name, types.Map(parameter.Type), parameter.ReferenceKind is ReferenceKind.In or ReferenceKind.RefReadOnly));

        string? export = BindingReader.Text(BindingReader.Find(definition.GetAttributes(), "CExport"));
        string name = identifiers.Unique(export ?? this.NameOf(method));
        var function = new Function(name, StandIns.Describe(method))
        {
            ReturnType = returnType,
            Origin = origin,
            IsDispose = method is { Name: "Dispose", IsStatic: false, Parameters.Count: 0, DeclaringType.Kind: TypeKind.Struct },
            IsConstructor = method is { IsConstructor: true, IsStatic: false },
            ReturnsReadOnly = method.ReturnTypeIsRefReadOnly,
            Inline = InliningOf(definition),
            CEntry = CEntryOf(definition, export),
            MaxDepth = BindingReader.Find(definition.GetAttributes(), "MaxDepth") is { FixedArguments: [{ Value: int and > 0 and var depth }] } ? depth : null,
            WaitsForCallbacks = BindingReader.Has(definition, "WaitsForCallbacks"),
            WaitsForLock = BindingReader.Has(definition, "WaitsForLock"),
            UserCopy = UserCopyOf(definition),
        };
        foreach ((string parameterName, IrType type, bool isReadOnly) in parameters) function.AddParameter(Identifiers.Clean(parameterName), type, isReadOnly);
        if (!definition.MetadataToken.IsNil)
            function.Span = workspace.DebugInformationOf(definition).SpanAt((MethodDefinitionHandle)definition.MetadataToken, 0);
        _functions.Add(method, function);
        _methods.Add(function, method);
        return function;
    }

    static UserCopy UserCopyOf(IMethod definition) =>
        BindingReader.Has(definition, "CopiesToUser") ? UserCopy.Out
        : BindingReader.Has(definition, "CopiesFromUser") ? UserCopy.In
        : BindingReader.Has(definition, "GivesFields") ? UserCopy.Fields
        : UserCopy.None;

    /// <summary>The method that a function was made of; false for synthetic functions.</summary>
    public bool TryMethodOf(Function function, out IMethod method) => _methods.TryGetValue(function, out method!);

    /// <summary>A function that the compiler builds itself.</summary>
    public Function Synthetic(string wish, string displayName, IrType returnType, CodeOrigin origin = CodeOrigin.Synthetic) =>
        new(identifiers.Unique(wish), displayName) { ReturnType = returnType, Origin = origin };

    public string NameOf(IMethod method)
    {
        string name = method.IsConstructor ? method.IsStatic ? "cctor" : "ctor" : Identifiers.Clean(method.Name[(method.Name.LastIndexOf('.') + 1)..]);
        string full = $"{Identifiers.Of(method.DeclaringType)}_{name}";
        foreach (IType argument in method.TypeArguments) full += "_" + Identifiers.Of(argument);
        return full.Length <= 120 ? full : full[..120];
    }

    /// <summary>The C function that an extern method is bound to by [CFunction] or [FormatFunction]; null for any other method.</summary>
    public CFunction? CFunctionOf(IMethod method)
    {
        if (_cFunctions.TryGetValue(method, out CFunction? known)) return known;
        var definition = (IMethod)method.MemberDefinition;
        if (definition.HasBody) return null;
        IAttribute? attribute = BindingReader.Find(definition.GetAttributes(), "CFunction") ?? BindingReader.Find(definition.GetAttributes(), "FormatFunction");
        if (BindingReader.Text(attribute) is not { } name) return null;
        workspace.RequireUnsafe(definition);
        var header = BindingReader.Named(attribute, "Header") as string;
        if (header is not null) program.Headers.Add(header);
        var parameters = new List<IrType>();
        foreach (IParameter parameter in method.Parameters)
            if (!IsFormatHandler(parameter.Type))
                parameters.Add(types.Map(parameter.Type));
        known = new CFunction(name, header, new Signature(types.Map(method.ReturnType), parameters),
            [.. definition.Parameters.Select(static p => BindingReader.CTypeOf(p.GetAttributes()))], SourceSpan.None)
        {
            Lvalues = [.. definition.Parameters.Select(static p => BindingReader.Find(p.GetAttributes(), "CLvalue") is not null)],
            Initializer = BindingReader.Named(attribute, "Initializer") as string,
            NeverSleeps = !BindingReader.Has(definition, "MaySleep")
                && (BindingReader.Has(definition, "NeverSleeps") || definition.DeclaringTypeDefinition is { } bindings && BindingReader.Has(bindings, "NeverSleeps")),
        };
        _cFunctions.Add(method, known);
        return known;
    }

    /// <summary>0222</summary>
    const int WriteModes = 0x92;

    public static bool IsFormatHandler(IType type) => type.GetDefinition() is { } definition && BindingReader.Has(definition, "FormatHandler");

    /// <summary>The static field of a closed .NET static field.</summary>
    public StaticField StaticOf(IField field)
    {
        field = standIns.Replace(field);
        if (_statics.TryGetValue((field.MemberDefinition, field.DeclaringType), out StaticField? known)) return known;
        var attributes = field.GetAttributes().ToList();
        if (attributes.Any(static a => a.AttributeType.Name == "ThreadStaticAttribute"))
            throw new RefusedException(Catalogue.UnsupportedConstruct, "[ThreadStatic]", "Use a local variable, or state behind a lock.");
        ModuleParameter? parameter = null;
        if (BindingReader.Find(attributes, "Parameter") is { } attribute)
        {
            string name = BindingReader.Named(attribute, "Name") as string ?? SnakeCase(field.Name);
            var mode = (int)(BindingReader.Integer(BindingReader.Named(attribute, "Mode")) ?? 0);
            string description = BindingReader.Text(attribute) ?? BindingReader.Named(attribute, "Description") as string ?? "";
            parameter = new ModuleParameter(name, description, mode) { IsFixed = field.IsReadOnly && (mode & WriteModes) == 0 };
        }

        known = new StaticField(identifiers.Unique($"{Identifiers.Of(field.DeclaringType)}_{Identifiers.Clean(field.Name)}"), field.FullName, types.Map(field.Type))
        {
            IsReadOnly = field.IsReadOnly && parameter is null,
            Parameter = parameter,
        };
        _statics.Add((field.MemberDefinition, field.DeclaringType), known);
        _staticOrigins.Add(known, field);
        return known;
    }

    public IField OriginOf(StaticField field) => _staticOrigins[field];

    /// <summary>The static constructor of a closed type, or null.</summary>
    public static IMethod? StaticConstructorOf(IType type)
    {
        IMethod? definition = type.GetDefinition()?.Methods.FirstOrDefault(static m => m.IsConstructor && m.IsStatic);
        return definition is null || type.TypeArguments.Count == 0 ? definition : definition.Specialize(new TypeParameterSubstitution(type.TypeArguments, null));
    }

    IrType ThisTypeOf(IMethod method)
    {
        IType declaring = method.DeclaringType;
        IrType mapped = types.Map(declaring);
        return declaring.Kind is TypeKind.Struct or TypeKind.Enum or TypeKind.NInt or TypeKind.NUInt || mapped is PrimitiveType or StructType or EnumType
            ? types.Table.Borrow(mapped)
            : mapped;
    }

    static bool? InliningOf(IMethod method)
    {
        MethodImplAttributes flags = FlagsOf(method);
        return flags.HasFlag(MethodImplAttributes.AggressiveInlining) ? true : flags.HasFlag(MethodImplAttributes.NoInlining) ? false : null;
    }

    static MethodImplAttributes FlagsOf(IMethod method) => method.MetadataToken.IsNil || method.ParentModule is not MetadataModule { MetadataFile: PEFile file }
        ? default
        : file.Metadata.GetMethodDefinition((MethodDefinitionHandle)method.MetadataToken).ImplAttributes;

    static CEntry? CEntryOf(IMethod method, string? export)
    {
        var attributes = method.GetAttributes().ToList();
        if (export is null && BindingReader.Find(attributes, "CCallback") is null) return null;
        IAttribute? onError = BindingReader.Find(attributes, "OnError"), context = BindingReader.Find(attributes, "AtomicContext");
        return new CEntry(export, BindingReader.CTypeOf(method.GetReturnTypeAttributes()),
            [.. method.Parameters.Select(static p => BindingReader.CTypeOf(p.GetAttributes()))],
            onError is null ? null : BindingReader.Integer(onError.FixedArguments[0].Value)) { IsAtomic = context is not null, IsHard = BindingReader.IsSet(context, "IsHard") };
    }

    static string SnakeCase(string name)
    {
        var text = new System.Text.StringBuilder();
        foreach (char c in name.TrimStart('_'))
        {
            if (char.IsUpper(c) && text.Length > 0 && text[^1] != '_' && !char.IsUpper(text[^1])) text.Append('_');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
