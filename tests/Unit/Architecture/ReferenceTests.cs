using System.Xml.Linq;

namespace Tusk.Tests.Unit.Architecture;

/// <summary>Which part may use which: docs/architecture.md, checked in the sources.</summary>
public class ReferenceTests
{
    /// <summary>References between projects; whatever is not here is not allowed.</summary>
    static readonly Dictionary<string, string[]> Projects = new()
    {
        ["Tusk.Diagnostics"] = [],
        ["Tusk.CSource"] = [],
        ["Tusk.Linux"] = [],
        ["Tusk.Runtime"] = [],
        ["Tusk.Vm"] = [],
        ["Tusk.Compiler"] = ["Tusk.CSource", "Tusk.Diagnostics"],
        ["Tusk.Cli"] = ["Tusk.Compiler", "Tusk.Vm"],
        ["Tusk.Analyzers"] = ["Tusk.Compiler"],
        ["Tusk.CodeFixes"] = ["Tusk.Diagnostics"],
    };

    /// <summary>Folders of Tusk.Compiler and the others that each may use. Tusk.Compiler itself, its root, puts them together.</summary>
    static readonly Dictionary<string, string[]> Folders = new()
    {
        ["IR"] = [],
        ["Metadata"] = ["IR"],
        ["Import"] = ["Metadata", "IR"],
        ["Dataflow"] = ["IR"],
        ["Checks"] = ["Dataflow", "IR"],
        ["Passes"] = ["Dataflow", "IR"],
        ["Reachability"] = ["Import", "IR", "Metadata", "Passes"],
        ["Lowering"] = ["IR", "CSource"],
        ["Targets"] = ["Lowering", "IR", "CSource"],
    };

    static readonly string Compiler = Repository.PathTo("src", "Tusk.Compiler");

    public static TheoryData<string> ProjectNames => [.. Projects.Keys];
    public static TheoryData<string> FolderNames => [.. Folders.Keys];

    [Theory]
    [MemberData(nameof(ProjectNames))]
    public void Project_references_only_what_it_may(string name)
    {
        XDocument project = XDocument.Load(Repository.PathTo("src", name, name + ".csproj"));
        // What is compiled into user programs is carried along as files, not referenced.
        IEnumerable<string> references = project.Descendants("ProjectReference").Where(static r => r.Attribute("ReferenceOutputAssembly")?.Value != "false")
            .SelectMany(static r => r.Attribute("Include")!.Value.Split(';')).Select(static path => Path.GetFileNameWithoutExtension(path));
        Assert.Empty(references.Except(Projects[name]));
    }

    [Fact]
    public void Every_project_has_its_rule() =>
        Assert.Empty(Directory.EnumerateFiles(Repository.PathTo("src"), "*.csproj", SearchOption.AllDirectories)
            .Select(static path => Path.GetFileNameWithoutExtension(path)!).Where(static name => name != "Tusk.Sdk").Except(Projects.Keys));

    [Fact]
    public void Every_folder_of_the_compiler_has_its_rule() =>
        Assert.Empty(Directory.EnumerateDirectories(Compiler).Select(static d => Path.GetFileName(d)!).Where(static d => d is not "bin" and not "obj").Except(Folders.Keys));

    [Theory]
    [MemberData(nameof(FolderNames))]
    public void Folder_of_the_compiler_uses_only_what_it_may(string folder)
    {
        string[] known = [.. Folders.Keys, "CSource"];
        IEnumerable<string> wrong = SourceText.Of(Path.Combine(Compiler, folder)).SelectMany(file => file.Mentions
            .Select(name => Part(name, known)).OfType<string>().Where(part => part != folder && !Folders[folder].Contains(part)).Distinct()
            .Select(part => $"{file.Name} uses {part}"));
        Assert.Empty(wrong);
    }

    [Fact]
    public void Reachability_uses_only_folding_of_the_passes()
    {
        string[] passes = [.. Directory.EnumerateFiles(Path.Combine(Compiler, "Passes"), "*.cs", SearchOption.AllDirectories).Select(static f => Path.GetFileNameWithoutExtension(f))];
        string[] allowed = ["FoldConstants", "SimplifyControlFlow"];
        Assert.Empty(SourceText.Of(Path.Combine(Compiler, "Reachability")).SelectMany(file =>
            file.Words.Intersect(passes).Except(allowed).Select(pass => $"{file.Name} uses {pass}")));
    }

    [Fact]
    public void Only_the_front_end_knows_the_IL_reader() =>
        Assert.All(SourceText.Of(Repository.PathTo("src")).Where(static file => file.Mentions.Any(static m => m.StartsWith("ICSharpCode", StringComparison.Ordinal))),
            static file => Assert.Matches("^Tusk.Compiler/(Metadata|Import|Reachability)/", file.Name));

    /// <summary>The part that a namespace or a qualified name belongs to.</summary>
    static string? Part(string name, string[] known)
    {
        if (name.StartsWith("Tusk.CSource", StringComparison.Ordinal)) return "CSource";
        string[] parts = name.Split('.');
        return parts is ["Tusk", "Compiler", var part, ..] && known.Contains(part) ? part : null;
    }
}
