using System.Text.RegularExpressions;

namespace Tusk.Tests.Unit.Architecture;

/// <summary>A C# source without its comments and texts.</summary>
/// <param name="Name">Path below src/.</param>
sealed partial record SourceText(string Name, string Code)
{
    /// <summary>Namespaces of using lines, and qualified names in the code.</summary>
    public IEnumerable<string> Mentions => QualifiedName().Matches(this.Code).Select(static m => m.Value);

    public IEnumerable<string> Words => Word().Matches(this.Code).Select(static m => m.Value).Distinct();

    public static IEnumerable<SourceText> Of(string directory) => !Directory.Exists(directory) ? [] :
        Directory.EnumerateFiles(directory, "*.cs", SearchOption.AllDirectories)
            .Where(static f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(static f => new SourceText(Path.GetRelativePath(Repository.PathTo("src"), f), NotCode().Replace(File.ReadAllText(f), " ")));

    [GeneratedRegex(@"//[^\n]*|/\*.*?\*/|""""""+.*?""""""+|@?\$?""(?:\\.|[^""\\\n])*""", RegexOptions.Singleline)]
    private static partial Regex NotCode();

    [GeneratedRegex(@"\b(?:Tusk|ICSharpCode)(?:\.\w+)+")]
    private static partial Regex QualifiedName();

    [GeneratedRegex(@"\b\w+\b")]
    private static partial Regex Word();
}
