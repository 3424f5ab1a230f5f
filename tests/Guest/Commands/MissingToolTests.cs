using Tusk.Vm.Host;
using Xunit;

namespace Tusk.Tests.Guest.Commands;

/// <summary>What the user is told where something is missing or ends badly: a sentence, what to do, and the exit code of docs/guide/cli.md.</summary>
public class MissingToolTests
{
    static readonly string Hello = Repository.PathTo("samples", "hello");

    [Fact]
    public void Unknown_kernel_lists_the_known_ones() =>
        Assert.Contains("6.12", Tusk.Fails(2, "7.99", ["build", Hello, "--kernel", "7.99"]).Error);

    [Fact]
    public void Folder_without_headers_is_no_kernel()
    {
        string directory = Directory.CreateTempSubdirectory("tusk-test-").FullName;
        Tusk.Fails(2, "is missing", ["build", Hello, "--kernel", directory]);
        Directory.Delete(directory);
    }

    [Fact]
    public void Missing_project_is_an_error() => Tusk.Fails(2, "does not exist", ["build", "/nonexistent/project"]);

    [Theory]
    [InlineData("qemu-system-x86_64", "qemu-system-x86", "run", "6.12")]
    [InlineData("gcc*", "gcc", "build", "6.12")]
    [InlineData("make", "make", "build", "uml")]
    public void Missing_tool_is_named_with_its_package(string tool, string package, string command, string kernel)
    {
        // Another source, or the module of another test is up to date and needs no tool.
        using TemporaryProject project = new("missing_" + package.Replace('-', '_'), ("Driver.cs", Sources.Constructor($"Log.Info(\"{Guid.NewGuid()}\");")));
        project.Clean();
        using Tools tools = new(tool);
        HostProcessResult result = Tusk.Fails(3, $"apt-get install -y --no-install-recommends", [command, project.Directory, "--kernel", kernel], tools.Environment);
        Assert.Contains(package, result.Error);
        Assert.Contains("TUSK0021", result.Error);
    }

    [Fact]
    public void Missing_reference_is_an_error()
    {
        using TemporaryProject project = new("missing_reference", ("Driver.cs", Sources.Constructor("Other.Thing.Do();")));
        project.Write("missing_reference.csproj", """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><Reference Include="/nonexistent/Other.dll" /></ItemGroup></Project>""");
        HostProcessResult result = Tusk.Run(["build", project.Directory, "--kernel", "uml"]);
        Assert.True(result.ExitCode == 1, result.Error);
        Assert.Contains("Other", result.Error);
    }

    [Fact]
    public void Panic_of_the_guest_ends_with_4()
    {
        using TemporaryProject project = new("panics_at_init", ("Driver.cs", Sources.Constructor("Bug();", "[CFunction(\"BUG\", Header = \"linux/bug.h\")] static extern void Bug();")));
        HostProcessResult result = Tusk.Fails(4, "TUSK0022", ["run", project.Directory, "--kernel", "uml"]);
        Assert.Contains("panic", result.Error);
        Assert.Matches(@"Driver\.cs\(\d+,\d+\): error TUSK0022", result.Error);
    }

    [Fact]
    public void Hanging_command_ends_with_4() =>
        Tusk.Fails(4, "not done after 8 s", ["run", Hello, "--kernel", "uml", "--timeout", "8", "--", "sleep 1000"]);

    [Fact]
    public void Refused_module_ends_with_1() =>
        Tusk.Fails(1, "Invalid argument", ["run", Hello, "--kernel", "uml", "-p", "count=0"]);

    /// <summary>A PATH with all the tools but one.</summary>
    sealed class Tools : IDisposable
    {
        readonly string _directory = Directory.CreateTempSubdirectory("tusk-test-path-").FullName;

        public Tools(string missing)
        {
            foreach (string path in (System.Environment.GetEnvironmentVariable("PATH") ?? "/usr/bin:/bin").Split(':').Where(Directory.Exists))
            {
                foreach (string file in Directory.EnumerateFiles(path))
                {
                    string name = Path.GetFileName(file), link = Path.Combine(_directory, name);
                    bool isMissing = missing.EndsWith('*') ? name.StartsWith(missing[..^1], StringComparison.Ordinal) : name == missing;
                    if (!isMissing && !File.Exists(link)) File.CreateSymbolicLink(link, file);
                }
            }
        }

        public Dictionary<string, string?> Environment => new() { ["PATH"] = _directory, ["TUSK_NO_INSTALL"] = "1" };

        public void Dispose() => Directory.Delete(_directory, recursive: true);

    }
}
