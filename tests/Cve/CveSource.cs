using System.Text.RegularExpressions;
using Tusk.Cli.Building;
using Tusk.Compiler;

namespace Tusk.Tests.Cve;

/// <summary>
/// A driver. Where it is refused, a comment with the ids is at the end of each such line. Where it runs, its first lines say <c>// run: COMMAND</c>, what the guest's
/// shell does once it is loaded, and <c>// says: TEXT</c>, what that prints; <c>// kernel: NAME</c> where it needs what User-mode Linux has not.
/// </summary>
sealed partial class CveSource(Vulnerability cve, string kind, string path)
{
    readonly string[] _lines = File.ReadAllLines(path);

    public string Path => path;

    public string Module => ModuleName.From($"{cve.Id}_{kind}".ToLowerInvariant());

    public string? Run => this.Setting("run");

    public string? Says => this.Setting("says");

    public string Kernel => this.Setting("kernel") ?? "uml";

    public IReadOnlyList<(string Id, int Line)> Refused =>
        [.. _lines.SelectMany(static (text, i) => Marker().Match(text).Groups["id"].Captures.Select(id => (id.Value, i + 1))).Order()];

    /// <summary>What the C# compiler or Tusk refuses, or the C.</summary>
    public (IReadOnlyList<(string Id, int Line)> Refused, IReadOnlyList<GeneratedFile> Files) Translate()
    {
        string build = System.IO.Path.Combine(Repository.Artifacts, "cve", this.Module);
        Directory.CreateDirectory(build);
        string assembly = System.IO.Path.Combine(build, this.Module + ".dll");
        CSharpResult compiled = SingleFileCompiler.Compile(path, assembly, build, SingleFileKind.Driver, debug: false, CancellationToken.None);
        if (!compiled.Success) return ([.. compiled.Messages.Where(static m => m.IsError).Select(static m => (m.Id, m.Line)).Distinct().Order()], []);
        CompilationResult result = Compilation.Translate(new(assembly, [BundledLibraries.Linux, BundledLibraries.Runtime], TargetKind.KernelModule, this.Module)
        {
            ProjectDirectory = System.IO.Path.GetDirectoryName(path), Verify = true,
        });
        return ([.. result.Diagnostics.Select(static d => (d.Id, d.Location.Line)).Distinct().Order()], result.Files);
    }

    string? Setting(string name) => _lines.TakeWhile(static l => l.StartsWith("//", StringComparison.Ordinal))
        .FirstOrDefault(l => l.StartsWith($"// {name}: ", StringComparison.Ordinal))?[$"// {name}: ".Length..];

    [GeneratedRegex(@"// (?<id>(?:TUSK|CS)\d{4})(?: (?<id>(?:TUSK|CS)\d{4}))*$")]
    private static partial Regex Marker();
}
