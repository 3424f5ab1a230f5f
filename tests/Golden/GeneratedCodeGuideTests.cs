using System.Text.RegularExpressions;
using Tusk.Cli.Building;
using Tusk.Compiler;
using Xunit;

namespace Tusk.Tests.Golden;

/// <summary>docs/guide/generated-c.md shows what the compiler makes of the driver on the page.</summary>
public partial class GeneratedCodeGuideTests
{
    [Fact]
    public void The_page_shows_the_c_of_its_driver()
    {
        string page = File.ReadAllText(Repository.PathTo("docs", "guide", "generated-c.md"));
        string directory = Path.Combine(Repository.Artifacts, "golden", "generated-c");
        Directory.CreateDirectory(directory);
        string source = Path.Combine(directory, "Driver.cs"), assembly = Path.Combine(directory, "counting.dll");
        File.WriteAllText(source, Block().Match(page, page.IndexOf("```csharp", StringComparison.Ordinal)).Groups["code"].Value);
        CSharpResult compiled = SingleFileCompiler.Compile(source, assembly, directory, SingleFileKind.Driver, debug: false, CancellationToken.None);
        Assert.True(compiled.Success, string.Join('\n', compiled.Messages));
        CompilationResult result = Compilation.Translate(new(assembly, [BundledLibraries.Linux, BundledLibraries.Runtime], TargetKind.KernelModule, "counting") { ProjectDirectory = directory });
        Assert.Empty(result.Diagnostics);
        string c = LineDirective().Replace(result.Files.Single(static f => f.Path == "counting_tusk.c").Text, "");
        string[] shown = [.. Block().Matches(page).Where(static m => m.Groups["language"].Value == "c").Select(static m => m.Groups["code"].Value)];
        Assert.NotEmpty(shown);
        foreach (string function in shown) Assert.True(c.Contains(function, StringComparison.Ordinal), $"The page shows\n{function}\nbut the compiler makes\n{c}");
    }

    [GeneratedRegex("^```(?<language>\\w+)\\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("^#line .*\\n", RegexOptions.Multiline)]
    private static partial Regex LineDirective();
}
