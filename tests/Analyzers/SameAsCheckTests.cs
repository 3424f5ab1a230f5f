using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Tusk.Cli.Building;
using Tusk.Compiler;

namespace Tusk.Tests.Analyzers;

/// <summary>The editor shows what <c>tusk check</c> prints: over every program whose diagnostics tests/Golden knows.</summary>
public sealed partial class SameAsCheckTests
{
    static readonly string Golden = Repository.PathTo("tests", "Golden");

    public static TheoryData<string> Refused => [.. Names("Unsupported", "*.cs")];
    public static TheoryData<string> Accepted => [.. Names("Accepted", "*.cs")];
    public static TheoryData<string> Errors => [.. Names("Errors", "input.cs").Where(static name => File.ReadAllText(Path.Combine(Golden, name)).StartsWith("// target: module", StringComparison.Ordinal))];
    public static TheoryData<string> Samples => [.. Directory.EnumerateDirectories(Repository.PathTo("samples")).Select(static d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    static IEnumerable<string> Names(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Golden, folder), pattern, SearchOption.AllDirectories).Select(static f => Path.GetRelativePath(Golden, f)).Order(StringComparer.Ordinal);

    static string Read(string name) => File.ReadAllText(Path.Combine(Golden, name));

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Refused_programs_have_the_same_ids_at_the_same_lines(string name)
    {
        string text = Read(name);
        string[] expected = [.. text.Split('\n').SelectMany(static (line, i) => Marker().Match(line).Groups["id"].Captures.Select(id => $"{i + 1}: {id.Value}"))];
        Assert.NotEmpty(expected);
        IReadOnlyList<Diagnostic> found = await DriverSources.Of(text).Analyze();
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Select(static d => $"{d.Location.GetLineSpan().StartLinePosition.Line + 1}: {d.Id}").Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task Accepted_programs_have_none(string name) => Assert.Empty(await DriverSources.Of(Read(name)).Analyze());

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task Messages_and_notes_are_those_that_are_printed(string name)
    {
        IReadOnlyList<Diagnostic> found = await DriverSources.Of(new Dictionary<string, string> { ["input.cs"] = Read(name) }, debug: false).Analyze();
        string golden = File.ReadAllText(Path.Combine(Golden, Path.GetDirectoryName(name)!, "expected.diag"));
        string printed = NoteLine().Replace(golden, static note => $"{(note.Groups["place"].Value == "" ? "tusk" : note.Groups["place"].Value)}: note: {note.Groups["text"].Value}");
        Assert.Equal(printed, string.Concat(found.Select(static d => $"{Position(d.Location)}: error {d.Id}: {d.GetMessage()}\n")));

        // Each note that has a place in the sources is a further location.
        Assert.Equal(NoteLine().Matches(golden).Select(static note => note.Groups["place"].Value).Where(static place => place.StartsWith("input.cs", StringComparison.Ordinal)),
            found.SelectMany(static d => d.AdditionalLocations).Select(Position));
    }

    /// <summary>Also where it ends, which no golden file says.</summary>
    [Theory]
    [MemberData(nameof(Errors))]
    public async Task Spans_are_those_of_the_compiler(string name)
    {
        string build = Path.Combine(Repository.Artifacts, "analyzers", Fingerprint.OfPath(name)), assembly = Path.Combine(build, "driver.dll");
        Directory.CreateDirectory(build);
        CSharpResult compiled = SingleFileCompiler.Compile(Path.Combine(Golden, name), assembly, build, SingleFileKind.Driver, debug: true, CancellationToken.None);
        Assert.True(compiled.Success, string.Join('\n', compiled.Messages));
        CompilationResult checkedOnce = Tusk.Compiler.Compilation.Translate(new(assembly, [BundledLibraries.Linux, BundledLibraries.Runtime], TargetKind.KernelModule, "driver"));
        IReadOnlyList<Diagnostic> found = await DriverSources.Of(Read(name)).Analyze();
        Assert.Equal(
            checkedOnce.Diagnostics.Select(static d => $"{d.Id} {d.Location.Line},{d.Location.Column}-{d.Location.EndLine},{d.Location.EndColumn} {d.Message} {d.Advice}"),
            found.Select(static d => d.Location.GetLineSpan().Span is var span ? $"{d.Id} {span.Start.Line + 1},{span.Start.Character + 1}-{span.End.Line + 1},{span.End.Character + 1} {d.GetMessage().Split('\n')[0]}" : ""));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Samples_have_none(string name)
    {
        string directory = Repository.PathTo("samples", name);
        Dictionary<string, string> sources = Directory.EnumerateFiles(directory, "*.cs").ToDictionary(static f => Path.GetFileName(f), File.ReadAllText);
        Assert.NotEmpty(sources);
        bool isUnsafe = Directory.EnumerateFiles(directory, "*.csproj").Any(static p => File.ReadAllText(p).Contains("<AllowUnsafeBlocks>true", StringComparison.Ordinal));
        if (isUnsafe) sources.Add("Properties.cs", "#:property AllowUnsafeBlocks=true\n");
        DriverSources driver = DriverSources.Of(sources);
        Assert.Empty((await driver.Compile()).GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error));
        Assert.Empty(await driver.Analyze());
    }

    static string Position(Location at)
    {
        FileLinePositionSpan span = at.GetLineSpan();
        return $"{Path.GetFileName(span.Path)}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})";
    }

    [GeneratedRegex("^    (?<place>.*?): (?<text>.*)$", RegexOptions.Multiline)]
    private static partial Regex NoteLine();

    [GeneratedRegex(@"// (?<id>TUSK\d{4})(?: (?<id>TUSK\d{4}))*$")]
    private static partial Regex Marker();
}
