using System.Diagnostics;
using System.Reflection.Metadata;
using ICSharpCode.Decompiler.IL;
using ICSharpCode.Decompiler.Metadata;
using ICSharpCode.Decompiler.TypeSystem;
using Tusk.Compiler.IR;
using Tusk.Diagnostics;

namespace Tusk.Compiler.Metadata;

/// <summary>The program's assemblies: their types, method bodies, origin and C# lines.</summary>
sealed class Workspace : IDisposable
{
    readonly AssemblyFiles _files;
    readonly Dictionary<IModule, DebugInformation> _debugInformation = [];
    readonly Dictionary<IMethod, ILFunction?> _bodies = [];
    readonly HashSet<IModule> _libraries = [];
    readonly string? _projectDirectory;
    readonly Lazy<bool> _allowsUnsafe;

    /// <exception cref="AssemblyLoadException">An assembly is missing or can't be read.</exception>
    public Workspace(string assemblyPath, IReadOnlyList<string> references, string? projectDirectory, IReadOnlyDictionary<string, byte[]> images)
    {
        _projectDirectory = projectDirectory;
        // The C# compiler says so where unsafe code is allowed.
        _allowsUnsafe = new(() => this.MainModule.GetModuleAttributes().Any(static a => a.AttributeType.ReflectionName == "System.Security.UnverifiableCodeAttribute"));
        _files = new AssemblyFiles(references, images);
        if (!_files.Exists(assemblyPath))
            throw new AssemblyLoadException(new Diagnostic(Catalogue.UnreadableAssembly, Location.None, [Path.GetFileName(assemblyPath), "there is no such file"]));
        PEFile main = _files.Open(assemblyPath);
        try
        {
            foreach (ICSharpCode.Decompiler.Metadata.AssemblyReference reference in main.AssemblyReferences)
                if (_files.Resolve(reference) is null)
                    throw new AssemblyLoadException(new Diagnostic(Catalogue.MissingAssembly, Location.None, [reference.Name]));
            foreach (string reference in references)
                if (!_files.Exists(reference))
                    throw new AssemblyLoadException(new Diagnostic(Catalogue.MissingAssembly, Location.None, [Path.GetFileNameWithoutExtension(reference)]));
            var extra = references.Select(r => _files.Resolve(Path.GetFileNameWithoutExtension(r))).OfType<MetadataFile>();
            MetadataFile core = _files.Resolve("System.Private.CoreLib")
                ?? throw new AssemblyLoadException(new Diagnostic(Catalogue.MissingAssembly, Location.None, ["System.Private.CoreLib"]));
            this.TypeSystem = new ProgramTypeSystem(main, _files, [core, .. extra]);
        }
        catch (BadImageFormatException error)
        {
            throw new AssemblyLoadException(new Diagnostic(Catalogue.UnreadableAssembly, new Location(assemblyPath, 0, 0), [Path.GetFileName(assemblyPath), error.Message.TrimEnd('.')]));
        }

        var names = references.Select(static r => Path.GetFileNameWithoutExtension(r)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (IModule module in this.TypeSystem.Modules)
            if (names.Contains(module.AssemblyName))
                _libraries.Add(module);
    }

    public ProgramTypeSystem TypeSystem { get; }
    public MetadataModule MainModule => this.TypeSystem.Main;

    /// <summary>The C# compiler was told not to optimise, for a debugger.</summary>
    public bool IsDebugBuild =>
        this.MainModule.GetAssemblyAttributes().FirstOrDefault(static a => a.AttributeType.ReflectionName == typeof(DebuggableAttribute).FullName) is { FixedArguments: [{ Value: int modes }] }
        && (modes & (int)DebuggableAttribute.DebuggingModes.DisableOptimizations) != 0;

    /// <summary>The project has unsafe code.</summary>
    public bool AllowsUnsafe => _allowsUnsafe.Value;

    /// <summary>Refuses a binding of the user's where the project has no unsafe code: C can do anything.</summary>
    /// <exception cref="RefusedException">TUSK0304.</exception>
    public void RequireUnsafe(IMethod binding)
    {
        if (this.OriginOf(binding) == CodeOrigin.User && !this.AllowsUnsafe) throw new RefusedException(Catalogue.BindingInSafeCode, StandIns.Describe(binding));
    }

    public CodeOrigin OriginOf(IEntity entity) =>
        ReferenceEquals(entity.ParentModule, this.MainModule) ? CodeOrigin.User
        // What stands for framework code is framework code.
        : entity.ParentModule is { AssemblyName: not "Tusk.Runtime" } module && _libraries.Contains(module) ? CodeOrigin.Library
        : CodeOrigin.Framework;

    /// <summary>The method's IL as ILReader reads it, with its own type parameters; null when it has no body. Shared: do not change.</summary>
    public ILFunction? BodyOf(IMethod method)
    {
        var definition = (IMethod)method.MemberDefinition;
        if (_bodies.TryGetValue(definition, out ILFunction? function)) return function;
        if (definition.HasBody && definition.ParentModule is MetadataModule { MetadataFile: PEFile file } module && !definition.MetadataToken.IsNil)
        {
            var handle = (MethodDefinitionHandle)definition.MetadataToken;
            int rva = file.Metadata.GetMethodDefinition(handle).RelativeVirtualAddress;
            if (rva != 0)
                function = new ILReader(module) { UseDebugSymbols = false }.ReadIL(handle, file.GetMethodBody(rva), new GenericContext(definition.DeclaringTypeDefinition!.TypeParameters, definition.TypeParameters));
        }

        _bodies.Add(definition, function);
        return function;
    }

    public DebugInformation DebugInformationOf(IEntity entity)
    {
        IModule module = entity.ParentModule!;
        if (_debugInformation.TryGetValue(module, out DebugInformation? information)) return information;
        information = new DebugInformation((PEFile)((MetadataModule)module).MetadataFile, _projectDirectory);
        _debugInformation.Add(module, information);
        return information;
    }

    /// <summary>The bytes that a field with an RVA is initialised with.</summary>
    public static byte[] DataOf(IField field, int length)
    {
        var file = (PEFile)((MetadataModule)field.ParentModule!).MetadataFile;
        var definition = file.Metadata.GetFieldDefinition((FieldDefinitionHandle)field.MetadataToken);
        SectionData section = file.GetSectionData(definition.GetRelativeVirtualAddress());
        BlobReader reader = section.GetReader();
        return reader.ReadBytes(Math.Min(length, reader.Length));
    }

    public static bool HasData(IField field)
    {
        if (field.MetadataToken.IsNil || field.ParentModule is not MetadataModule { MetadataFile: PEFile file }) return false;
        return file.Metadata.GetFieldDefinition((FieldDefinitionHandle)field.MetadataToken).Attributes.HasFlag(System.Reflection.FieldAttributes.HasFieldRVA);
    }

    /// <summary>Size and packing of a type's [StructLayout], and whether it is explicit.</summary>
    public static (int Size, int Pack, bool IsExplicit) LayoutOf(ITypeDefinition type)
    {
        if (type.MetadataToken.IsNil || type.ParentModule is not MetadataModule { MetadataFile: PEFile file }) return default;
        TypeDefinition definition = file.Metadata.GetTypeDefinition((TypeDefinitionHandle)type.MetadataToken);
        TypeLayout layout = definition.GetLayout();
        bool isExplicit = (definition.Attributes & System.Reflection.TypeAttributes.LayoutMask) == System.Reflection.TypeAttributes.ExplicitLayout;
        return (layout.Size, layout.PackingSize, isExplicit);
    }

    /// <summary>The [FieldOffset] of a field of an explicit-layout type, or null.</summary>
    public static int? OffsetOf(IField field)
    {
        if (field.MetadataToken.IsNil || field.ParentModule is not MetadataModule { MetadataFile: PEFile file }) return null;
        int offset = file.Metadata.GetFieldDefinition((FieldDefinitionHandle)field.MetadataToken).GetOffset();
        return offset < 0 ? null : offset;
    }

    public void Dispose()
    {
        foreach (DebugInformation information in _debugInformation.Values) information.Dispose();
    }
}
