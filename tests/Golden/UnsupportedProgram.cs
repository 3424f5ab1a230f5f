using System.Text;
using System.Text.RegularExpressions;
using Tusk.Cli.Building;
using Tusk.Compiler;
using Tusk.Diagnostics;

namespace Tusk.Tests.Golden;

/// <summary>
/// Unsupported/NAME.cs: a kernel module with one construct outside the language, or one that breaks a rule that the compiler checks. A comment <c>// TUSKnnnn</c> at the end of a line says that
/// it is refused there; nothing else may be.
/// </summary>
sealed partial class UnsupportedProgram(string name)
{
    static readonly string Directory = Repository.PathTo("tests", "Golden", "Unsupported");
    readonly string _source = Path.Combine(Directory, name + ".cs");

    public static IEnumerable<string> Names =>
        System.IO.Directory.EnumerateFiles(Directory, "*.cs", SearchOption.AllDirectories).Select(static f => Path.ChangeExtension(Path.GetRelativePath(Directory, f), null)).Order(StringComparer.Ordinal);

    public IReadOnlyList<(string Id, int Line)> Expected =>
        [.. File.ReadAllLines(_source).SelectMany(static (text, i) => Marker().Match(text).Groups["id"].Captures.Select(id => (id.Value, i + 1)))];

    public string Line(int number) => File.ReadAllLines(_source)[number - 1];

    public CompilationResult Translate()
    {
        string build = Path.Combine(Repository.Artifacts, "unsupported", name);
        System.IO.Directory.CreateDirectory(build);
        string assembly = Path.Combine(build, "program.dll");
        CSharpResult compiled = SingleFileCompiler.Compile(_source, assembly, build, SingleFileKind.Driver, debug: true, CancellationToken.None);
        if (!compiled.Success) throw new InvalidDataException(string.Join('\n', compiled.Messages));
        return Compilation.Translate(new(assembly, [BundledLibraries.Linux, BundledLibraries.Runtime], TargetKind.KernelModule, "program")
        {
            ProjectDirectory = Directory, Verify = true,
        });
    }

    /// <summary>Makes the comments say what is refused now.</summary>
    public void Bless(IReadOnlyList<Diagnostic> found)
    {
        StringBuilder text = new();
        int number = 0;
        foreach (string line in File.ReadAllLines(_source))
        {
            number++;
            string ids = string.Join(' ', found.Where(d => d.Location.Line == number).Select(static d => d.Id).Distinct().Order(StringComparer.Ordinal));
            text.Append(Marker().Replace(line, "").TrimEnd()).Append(ids == "" ? "" : " // " + ids).Append('\n');
        }

        File.WriteAllText(_source, text.ToString());
    }

    [GeneratedRegex(@"// (?<id>TUSK\d{4})(?: (?<id>TUSK\d{4}))*$")]
    private static partial Regex Marker();
}
