using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using ICSharpCode.Decompiler.Metadata;
using ICSharpCode.Decompiler.TypeSystem;
using Tusk.Compiler.Import;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Metadata;
using Tusk.Diagnostics;

namespace Tusk.Compiler.Reachability;

/// <summary>Where a program starts: Main, or the module class; and what C may call by name.</summary>
static class Roots
{
    public static void Find(ProgramSymbols symbols, Discovery discovery, DiagnosticSink sink, string? moduleClass)
    {
        try
        {
            RefuseInitializers(symbols, sink);
            if (symbols.Target != TargetKind.KernelModule) Main(symbols, discovery, sink);
            else Module(symbols, discovery, sink, moduleClass);
        }
        catch (RefusedException refused)
        {
            sink.Report(new Diagnostic(refused.Descriptor, Location.None, refused.Arguments));
        }
    }

    /// <summary>They would run before everything else, called by nobody.</summary>
    static void RefuseInitializers(ProgramSymbols symbols, DiagnosticSink sink)
    {
        foreach (ITypeDefinition type in symbols.Workspace.MainModule.TypeDefinitions)
        {
            foreach (IMethod method in type.Methods)
            {
                if (!method.GetAttributes().Any(static a => a.AttributeType.ReflectionName == "System.Runtime.CompilerServices.ModuleInitializerAttribute")) continue;
                SourceSpan span = symbols.Methods.FunctionOf(method).Span;
                sink.Report(new Diagnostic(Catalogue.UnsupportedConstruct, span.Location, ["[ModuleInitializer]", "Do it in the constructor of the module class, or at the start of Main."]));
            }
        }
    }

    static void Main(ProgramSymbols symbols, Discovery discovery, DiagnosticSink sink)
    {
        MetadataModule module = symbols.Workspace.MainModule;
        int token = ((PEFile)module.MetadataFile).CorHeader?.EntryPointTokenOrRelativeVirtualAddress ?? 0;
        if (token == 0 || module.ResolveMethod(MetadataTokens.EntityHandle(token), default) is not { } main)
        {
            sink.Report(new Diagnostic(Catalogue.MissingMain, Location.None, []));
            return;
        }

        Function function = symbols.Methods.FunctionOf(main);
        symbols.Program.EntryPoint = function;
        discovery.Root(function, "starts with");
    }

    static void Module(ProgramSymbols symbols, Discovery discovery, DiagnosticSink sink, string? moduleClass)
    {
        ITypeDefinition? found = null;
        bool exports = false;
        foreach (ITypeDefinition type in symbols.Workspace.MainModule.TypeDefinitions)
        {
            foreach (IMethod method in type.Methods)
            {
                if (!BindingReader.Has(method, "CExport")) continue;
                exports = true;
                discovery.Root(symbols.Methods.FunctionOf(method), "exports");
            }

            foreach (IField field in type.Fields)
                if (field.IsStatic && BindingReader.Has(field, "Parameter"))
                    discovery.Root(symbols.Methods.StaticOf(field));
            if (type.IsAbstract || !IsModule(type) || (moduleClass is not null && type.FullName != moduleClass)) continue;
            if (found is not null)
            {
                sink.Report(new Diagnostic(Catalogue.SeveralModules, Location.None, [found.Name, type.Name]));
                return;
            }

            found = type;
        }

        if (found is null)
        {
            if (!exports) sink.Report(new Diagnostic(Catalogue.MissingModule, Location.None, []));
            return;
        }

        IMethod constructor = found.Methods.FirstOrDefault(static m => m.IsConstructor && !m.IsStatic && m.Parameters.Count == 0)
            ?? throw new RefusedException(Catalogue.UnsupportedConstruct, $"the module class {found.Name} without a parameterless constructor", "Add one.");
        try
        {
            Function create = symbols.AllocatorOf(constructor);
            symbols.Program.EntryPoint = create;
            symbols.Program.Module = Describe(found, (ClassType)symbols.Types.Map(found));
            discovery.Root(create, "starts with");
        }
        catch (RefusedException refused)
        {
            // The class itself can't be: its fields. They have no lines, but its constructor has.
            SourceSpan span = symbols.Workspace.DebugInformationOf(constructor).SpanAt((MethodDefinitionHandle)constructor.MetadataToken, 0);
            sink.Report(new Diagnostic(refused.Descriptor, span.Location, refused.Arguments));
        }
    }

    static bool IsModule(ITypeDefinition type) => type.GetAllBaseTypeDefinitions().Any(static b => b.ReflectionName == "Linux.Module");

    static ModuleDescription Describe(ITypeDefinition type, ClassType mapped)
    {
        IAttribute? attribute = BindingReader.Find(type.GetAttributes(), "Module");
        string license = LicenseText(BindingReader.Named(attribute, "License"));
        var aliases = new List<string>();
        if (BindingReader.Named(attribute, "Alias") is string alias) aliases.Add(alias);
        return new ModuleDescription(mapped, license, BindingReader.Named(attribute, "Author") as string,
            BindingReader.Named(attribute, "Description") as string, aliases, BindingReader.Named(attribute, "Version") as string);
    }

    /// <summary>The licence as MODULE_LICENSE spells it: a string as it is, else a member of the License enum by its order.</summary>
    static string LicenseText(object? value) => value switch
    {
        string text => text,
        null => "Proprietary",
        _ => BindingReader.Integer(value) switch
        {
            0 => "GPL",
            1 => "GPL v2",
            2 => "Dual MIT/GPL",
            3 => "Dual BSD/GPL",
            4 => "Dual MPL/GPL",
            _ => "Proprietary",
        },
    };
}
