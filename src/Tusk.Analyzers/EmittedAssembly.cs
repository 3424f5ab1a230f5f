using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Tusk.Analyzers;

/// <summary>The assembly that a compilation makes, in memory, with its portable PDB inside.</summary>
static class EmittedAssembly
{
    /// <summary>Null where the C# has errors.</summary>
    public static byte[]? Of(CSharpCompilation compilation, CancellationToken cancellation)
    {
        // The compilation itself belongs to its host. A warning that the project makes an error is no reason to say nothing.
        CSharpCompilation copy = compilation.Clone().WithOptions(compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Default)
            .WithSpecificDiagnosticOptions(ImmutableDictionary<string, ReportDiagnostic>.Empty).WithSyntaxTreeOptionsProvider(null));

        // Text that was never a file has no encoding, which a PDB wants.
        foreach (SyntaxTree tree in copy.SyntaxTrees.Where(static t => t.Encoding is null))
            copy = copy.ReplaceSyntaxTree(tree, CSharpSyntaxTree.Create((CSharpSyntaxNode)tree.GetRoot(cancellation), (CSharpParseOptions)tree.Options, tree.FilePath, Encoding.UTF8));
        using MemoryStream image = new();
        EmitOptions options = new(debugInformationFormat: DebugInformationFormat.Embedded, pdbFilePath: compilation.AssemblyName + ".pdb");
        return copy.Emit(image, options: options, cancellationToken: cancellation).Success ? image.ToArray() : null;
    }
}
