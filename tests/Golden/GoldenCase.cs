using System.Text;
using Tusk.Cli.Building;
using Tusk.Compiler;

namespace Tusk.Tests.Golden;

/// <summary>
/// A folder with input.cs and what the compiler is expected to make of it: expected.c, expected.ir, expected.diag, whichever exist.
/// The first lines of the input may say <c>// target: module</c> (host otherwise) and <c>// dump-after: PASS</c> (Import otherwise).
/// </summary>
sealed class GoldenCase(string directory)
{
    static readonly string[] Kinds = ["c", "ir", "diag"];

    public string Input { get; } = Path.Combine(directory, "input.cs");

    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Repository.PathTo("tests", "Golden"), "input.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.PathTo("tests", "Golden"), Path.GetDirectoryName(file)!)).Order(StringComparer.Ordinal);

    /// <summary>The kinds that have an expected file; a new case gets the diagnostics where there are any, else C.</summary>
    public IReadOnlyList<string> ExpectedKinds(Dictionary<string, string> actual)
    {
        string[] existing = [.. Kinds.Where(kind => File.Exists(this.Expected(kind)))];
        if (existing.Length > 0 || !Repository.Bless) return existing;
        return [actual["diag"] != "" ? "diag" : "c"];
    }

    public string Expected(string kind) => Path.Combine(directory, "expected." + kind);

    public Dictionary<string, string> Translate()
    {
        bool module = this.Setting("target") == "module";
        string name = ModuleName.From(Path.GetFileName(directory));
        string build = Path.Combine(Repository.Artifacts, "golden", Fingerprint.OfPath(directory));
        Directory.CreateDirectory(build);
        string assembly = Path.Combine(build, name + ".dll");
        CSharpResult compiled = SingleFileCompiler.Compile(this.Input, assembly, build, module ? SingleFileKind.Driver : SingleFileKind.Program, debug: false, CancellationToken.None);
        if (!compiled.Success) throw new InvalidDataException(string.Join('\n', compiled.Messages));
        string[] references = module ? [BundledLibraries.Linux, BundledLibraries.Runtime] : [BundledLibraries.Runtime];
        CompilationResult result = Compilation.Translate(new(assembly, references, module ? TargetKind.KernelModule : TargetKind.Host, name)
        {
            ProjectDirectory = directory,
            DumpAfter = File.Exists(this.Expected("ir")) ? this.Setting("dump-after") ?? "Import" : null,
        });
        return new()
        {
            ["c"] = string.Concat(result.Files.Where(f => f.Path.EndsWith(".c", StringComparison.Ordinal)).Select(static f => f.Text)),
            ["ir"] = result.Dump ?? "",
            ["diag"] = Diagnostics(result),
        };
    }

    string Diagnostics(CompilationResult result)
    {
        StringBuilder text = new();
        foreach (var diagnostic in result.Diagnostics)
        {
            text.Append(diagnostic).Append('\n');
            foreach (var note in diagnostic.Notes) text.Append($"    {note.Location}: {note.Text}\n");
        }

        return text.Replace(directory + "/", "").ToString();
    }

    string? Setting(string name) =>
        File.ReadLines(this.Input).TakeWhile(static line => line.StartsWith("//", StringComparison.Ordinal) || line.StartsWith("#:", StringComparison.Ordinal))
            .FirstOrDefault(line => line.StartsWith($"// {name}:", StringComparison.Ordinal))?.Split(':', 2)[1].Trim();
}
