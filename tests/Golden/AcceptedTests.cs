using Tusk.Cli.Building;
using Tusk.Compiler;
using Xunit;

namespace Tusk.Tests.Golden;

/// <summary>Accepted/NAME.cs: a kernel module that comes close to breaking a rule, and does not. Nothing is said about it.</summary>
public class AcceptedTests
{
    static readonly string Folder = Repository.PathTo("tests", "Golden", "Accepted");

    public static TheoryData<string> Programs => [.. Directory.EnumerateFiles(Folder, "*.cs").Select(static f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Programs))]
    public void Near_miss_is_accepted(string name)
    {
        string build = Path.Combine(Repository.Artifacts, "accepted", name), assembly = Path.Combine(build, "program.dll");
        Directory.CreateDirectory(build);
        CSharpResult compiled = SingleFileCompiler.Compile(Path.Combine(Folder, name + ".cs"), assembly, build, SingleFileKind.Driver, debug: true, CancellationToken.None);
        Assert.True(compiled.Success, string.Join('\n', compiled.Messages));
        CompilationResult result = Compilation.Translate(new(assembly, [BundledLibraries.Linux, BundledLibraries.Runtime], TargetKind.KernelModule, "program") { ProjectDirectory = Folder, Verify = true });
        Assert.Empty(result.Diagnostics);
        Assert.NotEmpty(result.Files);
    }
}
