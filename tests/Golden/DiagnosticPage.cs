using System.Text.RegularExpressions;
using Tusk.Cli.Building;
using Tusk.Compiler;
using Tusk.Diagnostics;

namespace Tusk.Tests.Golden;

/// <summary>docs/diagnostics/ID.md: a title and examples, <c>```csharp host</c> or <c>```csharp module</c>, under "Fails" and "Instead".</summary>
sealed partial record DiagnosticPage(string Id, string Title, IReadOnlyList<DiagnosticExample> Examples)
{
    public static string Directory => Repository.PathTo("docs", "diagnostics");

    public static DiagnosticPage Read(string id)
    {
        string text = File.ReadAllText(Path.Combine(Directory, id + ".md"));
        Match title = TitleLine().Match(text);
        List<DiagnosticExample> examples = [];
        foreach (Match example in Example().Matches(text))
        {
            examples.Add(new(example.Groups["section"].Value, example.Groups["kind"].Value == "module" ? SingleFileKind.Driver : SingleFileKind.Program, example.Groups["code"].Value));
        }

        return new(title.Groups["id"].Value, title.Groups["title"].Value, examples);
    }

    [GeneratedRegex(@"\A# (?<id>TUSK\d{4}): (?<title>.+)\n")]
    private static partial Regex TitleLine();

    [GeneratedRegex(@"^## (?<section>\w+)\n\n```csharp (?<kind>host|module)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();
}

/// <param name="Section">"Fails" or "Instead".</param>
sealed record DiagnosticExample(string Section, SingleFileKind Kind, string Code)
{
    /// <summary>What the compiler says about the code.</summary>
    public IReadOnlyList<Diagnostic> Translate(string name)
    {
        string directory = Path.Combine(Repository.Artifacts, "diagnostics", $"{name}-{this.Section}");
        System.IO.Directory.CreateDirectory(directory);
        string source = Path.Combine(directory, "Example.cs"), assembly = Path.Combine(directory, "example.dll");
        File.WriteAllText(source, this.Code);
        CSharpResult compiled = SingleFileCompiler.Compile(source, assembly, directory, this.Kind, debug: false, CancellationToken.None);
        if (!compiled.Success) throw new InvalidDataException(string.Join('\n', compiled.Messages));
        bool module = this.Kind == SingleFileKind.Driver;
        string[] references = module ? [BundledLibraries.Linux, BundledLibraries.Runtime] : [BundledLibraries.Runtime];
        return Compilation.Translate(new(assembly, references, module ? TargetKind.KernelModule : TargetKind.Host, "example") { ProjectDirectory = directory }).Diagnostics;
    }
}
