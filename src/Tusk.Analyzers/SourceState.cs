using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tusk.Analyzers;

/// <summary>What a compilation is made of: compilations with the same have the same diagnostics. Texts are compared as objects, which editors keep where nothing was typed.</summary>
sealed record SourceState(string? Name, CSharpCompilationOptions Options, ImmutableArray<SyntaxTree> Trees, ImmutableArray<MetadataReference> References)
{
    public static SourceState Of(CSharpCompilation compilation) => new(compilation.AssemblyName, compilation.Options, compilation.SyntaxTrees, [.. compilation.References]);

    public bool Equals(SourceState? other) =>
        other is not null && this.Name == other.Name && this.Options.Equals(other.Options) && this.Trees.SequenceEqual(other.Trees) && this.References.SequenceEqual(other.References);

    public override int GetHashCode() => HashCode.Combine(this.Name, this.Trees.Length, this.References.Length);
}
