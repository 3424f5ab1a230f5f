using System.Diagnostics;
using System.Text;

namespace Tusk.Tests.Analyzers;

/// <summary>A project that <c>tusk new</c> has written, and what the tools of .NET make of it: nobody has to set anything up.</summary>
public sealed class CommandLineTests : IDisposable
{
    const string Lost = """
        [Module(License = License.GPL)]
        sealed class Driver : Module
        {
            [Parameter("Bytes")] static readonly uint Size = 16;

            public Driver()
            {
                var buffer = new Buffer<byte>(Size);
                buffer.Span[3] = 1;
                buffer.Dispose();
            }
        }

        """;

    readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Dotnet_format_applies_a_fix()
    {
        string project = await this.NewModule(Lost);
        (int code, string output) = await this.Dotnet("format", "analyzers", project, "--severity", "error");
        Assert.True(code == 0, output);
        string expected = Lost.Replace("        var buffer", "        using var buffer", StringComparison.Ordinal).Replace("            buffer.Dispose();\n", "", StringComparison.Ordinal)
            .Replace("        buffer.Dispose();\n", "", StringComparison.Ordinal);
        Assert.Equal(expected, File.ReadAllText(Path.Combine(project, "Driver.cs")));
        (code, output) = await this.Tusk("check", project);
        Assert.True(code == 0, output);
    }

    [Fact]
    public async Task The_C_sharp_compiler_reports_where_no_module_is_built()
    {
        string project = await this.NewModule(Lost);
        (int code, string output) = await this.Dotnet("build", project, "-p:BuildKernelModule=false");
        Assert.True(code == 1, output);
        string line = Assert.Single(output.Split('\n').Distinct(), static l => l.Contains("error TUSK", StringComparison.Ordinal));
        Assert.Contains("Driver.cs(8,9): error TUSK0402: buffer is not disposed on every way.", line);
        Assert.DoesNotContain("warning", output);
    }

    /// <summary>Editors load projects with DesignTimeBuild; the other builds translate the module and report by themselves.</summary>
    [Fact]
    public async Task Only_builds_without_a_translation_load_it()
    {
        string project = Directory.EnumerateFiles(await this.NewModule(Lost), "*.csproj").Single();
        Assert.Equal(0, (await this.Dotnet("restore", project)).Code);
        Assert.Contains("Tusk.Analyzers.dll", (await this.Dotnet("msbuild", project, "-p:DesignTimeBuild=true", "-getItem:Analyzer")).Output);
        Assert.DoesNotContain("Tusk.Analyzers.dll", (await this.Dotnet("msbuild", project, "-getItem:Analyzer")).Output);

        // Even where the project asks for it: the command reports what it finds, once.
        File.WriteAllText(project, File.ReadAllText(project).Replace("<Version>", "<TuskAnalyzer>true</TuskAnalyzer>\n    <Version>", StringComparison.Ordinal));
        Assert.Contains("Tusk.Analyzers.dll", (await this.Dotnet("msbuild", project, "-getItem:Analyzer")).Output);
        (int code, string output) = await this.Tusk("check", project);
        Assert.True(code == 1, output);
        Assert.Single(output.Split('\n'), static l => l.Contains("error TUSK0402", StringComparison.Ordinal));
    }

    async Task<string> NewModule(string source)
    {
        string project = Path.Combine(_folder, "blink");
        (int code, string output) = await this.Tusk("new", "module", project);
        Assert.True(code == 0, output);
        File.WriteAllText(Path.Combine(project, "Driver.cs"), source);
        return project;
    }

    Task<(int Code, string Output)> Tusk(params string[] arguments) => this.Dotnet([Path.Combine(AppContext.BaseDirectory, "tusk.dll"), .. arguments]);

    async Task<(int Code, string Output)> Dotnet(params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _folder };

        // The package that `tusk new` makes is of this build, and not for others on this machine.
        start.Environment["TUSK_CACHE"] = Path.Combine(_folder, "cache");
        start.Environment["NUGET_PACKAGES"] = Path.Combine(_folder, "packages");
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";
        using Process process = Process.Start(start)!;
        StringBuilder output = new();
        process.OutputDataReceived += (_, line) => { lock (output) output.Append(line.Data).Append('\n'); };
        process.ErrorDataReceived += (_, line) => { lock (output) output.Append(line.Data).Append('\n'); };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await process.WaitForExitAsync();
        return (process.ExitCode, output.ToString());
    }
}
