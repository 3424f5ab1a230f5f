using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Diagnostic = Microsoft.CodeAnalysis.Diagnostic;
using Location = Microsoft.CodeAnalysis.Location;

namespace Tusk.Analyzers;

/// <summary>From places in files, as PDBs know them, to the editor's texts; from the compiler's diagnostics to Roslyn's.</summary>
sealed class DiagnosticPlaces
{
    readonly CSharpCompilation _compilation;
    readonly DescriptorSet _descriptors;
    readonly Dictionary<string, SyntaxTree> _trees = new(StringComparer.Ordinal);

    public DiagnosticPlaces(CSharpCompilation compilation, DescriptorSet descriptors)
    {
        _compilation = compilation;
        _descriptors = descriptors;
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
            _trees.TryAdd(compilation.Options.SourceReferenceResolver?.NormalizePath(tree.FilePath, baseFilePath: null) ?? tree.FilePath, tree);
    }

    /// <summary>By the file in which each is shown, in the order of the compiler.</summary>
    public IReadOnlyDictionary<SyntaxTree, ImmutableArray<Diagnostic>> ByFile(IEnumerable<Tusk.Diagnostics.Diagnostic> found) =>
        found.Select(this.Convert).Where(static d => d.Location.SourceTree is not null).GroupBy(static d => d.Location.SourceTree!)
            .ToDictionary(static file => file.Key, static file => file.ToImmutableArray());

    Diagnostic Convert(Tusk.Diagnostics.Diagnostic diagnostic)
    {
        string advice = diagnostic.Advice;
        StringBuilder message = new(diagnostic.Message + (advice == "" ? "" : " " + advice));

        // As `tusk check` prints them: editors show where the additional locations are, if at all, but nothing about them.
        foreach (Tusk.Diagnostics.Note note in diagnostic.Notes) message.Append(CultureInfo.InvariantCulture, $"\n{Position(note.Location)}: note: {note.Text}");
        IEnumerable<Location> steps = diagnostic.Notes.Select(note => this.At(note.Location)).OfType<Location>();
        return Diagnostic.Create(_descriptors[diagnostic.Id], this.At(diagnostic.Location) ?? this.Home(), steps, message.ToString());
    }

    static string Position(Tusk.Diagnostics.Location place) => place.File == "" ? "tusk" : (place with { File = Path.GetFileName(place.File) }).ToString();

    /// <summary>Null where the place is in no file of the compilation.</summary>
    Location? At(Tusk.Diagnostics.Location place)
    {
        if (place.Line == 0 || !_trees.TryGetValue(place.File, out SyntaxTree? tree)) return null;
        TextLineCollection lines = tree.GetText().Lines;
        int start = Offset(lines, place.Line, place.Column), end = place.EndLine == 0 ? start : Offset(lines, place.EndLine, place.EndColumn);
        return Location.Create(tree, TextSpan.FromBounds(start, Math.Max(start, end)));
    }

    // #line may have counted otherwise.
    static int Offset(TextLineCollection lines, int line, int column)
    {
        TextLine found = lines[Math.Clamp(line - 1, 0, lines.Count - 1)];
        return Math.Min(found.Start + Math.Max(column - 1, 0), found.End);
    }

    /// <summary>Where something is shown that has no place in the sources, since editors show what is in a file: the module class, or else the first file.</summary>
    Location Home()
    {
        INamedTypeSymbol? module = _compilation.GetTypeByMetadataName("Linux.Module");
        Location? declared = module is null ? null : _compilation.GetSymbolsWithName(static _ => true, SymbolFilter.Type).OfType<INamedTypeSymbol>()
            .Where(type => SymbolEqualityComparer.Default.Equals(type.BaseType, module)).SelectMany(static type => type.Locations).FirstOrDefault(static l => l.IsInSource);
        return declared ?? (_compilation.SyntaxTrees.IsEmpty ? Location.None : Location.Create(_compilation.SyntaxTrees[0], default));
    }
}
