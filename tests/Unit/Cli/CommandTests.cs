using System.Text.Json;
using Tusk.Cli;
using Xunit;

namespace Tusk.Tests.Unit.Cli;

/// <summary>Commands as processes see them: exit code and what is printed.</summary>
[Collection("console")]
public sealed class CommandTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory().FullName;
    readonly TextWriter _out = Console.Out, _error = Console.Error;

    public void Dispose()
    {
        Console.SetOut(_out);
        Console.SetError(_error);
        Directory.Delete(_folder, recursive: true);
    }

    static async Task<(int ExitCode, string Out, string Error)> Run(params string[] arguments)
    {
        StringWriter output = new(), error = new();
        Console.SetOut(output);
        Console.SetError(error);
        int code = await CommandLine.Run(arguments);
        return (code, output.ToString(), error.ToString());
    }

    [Theory]
    [InlineData("no such command", "bogus")]
    [InlineData("no such option", "build", "--bogus")]
    [InlineData("no such folder", "build", "/nonexistent")]
    [InlineData("no such file", "run", "--target", "host", "/nonexistent.cs")]
    [InlineData("no such target", "build", "--target", "toaster")]
    [InlineData("no such diagnostic", "explain", "TUSK9999")]
    [InlineData("no such kernel", "kernels", "default", "0.1")]
    [InlineData("a name that is none", "new", "module", "1 2")]
    public async Task Wrong_use_ends_with_2_and_says_why(string why, params string[] arguments)
    {
        var (code, _, error) = await Run(arguments);
        Assert.True(code == ExitCodes.Usage, $"{why}: {code}");
        Assert.StartsWith("tusk", error);
    }

    [Fact]
    public async Task A_folder_needs_exactly_one_project()
    {
        Assert.Contains("has no project file", (await Run("build", _folder)).Error);
        File.WriteAllText(Path.Combine(_folder, "a.csproj"), "");
        File.WriteAllText(Path.Combine(_folder, "b.csproj"), "");
        Assert.Contains("name one of a.csproj, b.csproj", (await Run("build", _folder)).Error);
    }

    [Fact]
    public async Task Explain_prints_the_page()
    {
        var (code, output, _) = await Run("explain", "101");
        Assert.Equal(ExitCodes.Success, code);
        Assert.StartsWith("# TUSK0101: Floating point", output);
    }

    [Fact]
    public async Task Diagnostics_are_JSON_with_positions()
    {
        string file = Path.Combine(_folder, "bad.cs");
        File.WriteAllText(file, "Console.WriteLine(missing);\n");
        var (code, output, _) = await Run("build", "--target", "host", file, "--json");
        JsonElement root = JsonDocument.Parse(output).RootElement, first = root.GetProperty("diagnostics")[0];
        Assert.Equal(ExitCodes.Failure, code);
        Assert.False(root.GetProperty("success").GetBoolean());
        Assert.Equal(("CS0103", 1, 19, file), (first.GetProperty("id").GetString(), first.GetProperty("line").GetInt32(), first.GetProperty("column").GetInt32(),
            first.GetProperty("file").GetString()));
    }

    [Fact]
    public async Task A_new_module_is_not_written_over_something()
    {
        string path = Path.Combine(_folder, "blink");
        Assert.Equal(ExitCodes.Success, (await Run("new", "module", path)).ExitCode);
        Assert.Equal([".gitignore", "Driver.cs", "README.md", "blink.csproj", "nuget.config"],
            Directory.EnumerateFiles(path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(ExitCodes.Usage, (await Run("new", "module", path)).ExitCode);
    }

    /// <summary>The way there leads through framework code, which has no file to name.</summary>
    [Fact]
    public async Task A_note_without_a_file_is_printed()
    {
        string file = Path.Combine(_folder, "program.cs");
        File.WriteAllText(file, "System.Console.WriteLine(System.TimeZoneInfo.Local.HasSameRules(System.TimeZoneInfo.Utc));");
        var (code, _, error) = await Run("run", "--target", "host", file);
        Assert.Equal(ExitCodes.Failure, code);
        Assert.Contains("program.cs(1,", error);
        Assert.Contains("tusk: note: ", error);
    }
}
