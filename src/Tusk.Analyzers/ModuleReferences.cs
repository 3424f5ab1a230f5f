using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tusk.Analyzers;

/// <summary>The libraries whose code becomes part of the module: files with bodies, and projects that the editor has compiled in memory.</summary>
/// <param name="Paths">All of them, in the compilation's order.</param>
/// <param name="Images">Those that are no files, by their names in <paramref name="Paths"/>.</param>
sealed record ModuleReferences(IReadOnlyList<string> Paths, IReadOnlyDictionary<string, byte[]> Images)
{
    // They change less often than the module does.
    static readonly ConditionalWeakTable<Compilation, byte[]> Projects = [];

    /// <summary>Null where a project among them has errors.</summary>
    public static ModuleReferences? Of(CSharpCompilation compilation, CancellationToken cancellation)
    {
        List<string> paths = [];
        Dictionary<string, byte[]> images = [];
        foreach (MetadataReference reference in compilation.References)
        {
            if (reference is CompilationReference { Compilation: CSharpCompilation project })
            {
                if (!Projects.TryGetValue(project, out byte[]? image))
                {
                    image = EmittedAssembly.Of(project, cancellation);
                    if (image is null) return null;
                    Projects.AddOrUpdate(project, image);
                }

                string path = project.AssemblyName + ".dll";
                paths.Add(path);
                images[path] = image;
            }
            else if (reference is PortableExecutableReference { FilePath: { } file } && HasBodies(compilation, reference))
            {
                paths.Add(file);
            }
        }

        return new(paths, images);
    }

    /// <summary>The framework comes as reference assemblies. Its bodies are those of the .NET installation, which the compiler finds by itself.</summary>
    static bool HasBodies(CSharpCompilation compilation, MetadataReference reference) =>
        compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly
        && !assembly.GetAttributes().Any(static a => a.AttributeClass?.ToDisplayString() == "System.Runtime.CompilerServices.ReferenceAssemblyAttribute");
}
