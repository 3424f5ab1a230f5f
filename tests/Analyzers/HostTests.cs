using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Tusk.Analyzers;

namespace Tusk.Tests.Analyzers;

/// <summary>How the analyzer behaves towards those that run it.</summary>
public sealed class HostTests
{
    const string Lost = """
        [Module(License = License.GPL)]
        sealed class Driver : Module
        {
            public Driver()
            {
                var buffer = new Buffer<byte>(16);
                buffer.Span[3] = 1;
            }
        }
        """;

    static readonly ModuleSettings Settings = new("driver", DriverSources.Properties["build_property.TuskRuntimeAssembly"], "");

    [Fact]
    public async Task The_broken_example_is_broken()
    {
        Diagnostic found = Assert.Single(await DriverSources.Of(Lost).Analyze());
        Assert.Equal(("TUSK0402", DiagnosticSeverity.Error), (found.Id, found.Severity));
        Assert.Equal("Owned value not disposed", found.Descriptor.Title.ToString());
    }

    [Fact]
    public async Task A_help_link_leads_to_the_page()
    {
        Uri page = new(Assert.Single(await DriverSources.Of(Lost).Analyze()).Descriptor.HelpLinkUri);
        Assert.StartsWith("# TUSK0402: Owned value not disposed", File.ReadAllText(page.LocalPath));
    }

    [Theory]
    [InlineData("buffer.Span[3] = 1;", "buffer.Span[3] = missing;")]
    [InlineData("buffer.Span[3] = 1;", "buffer.Span[3] = 1")]
    public async Task C_sharp_with_errors_is_not_looked_at(string old, string wrong) => Assert.Empty(await DriverSources.Of(Lost.Replace(old, wrong, StringComparison.Ordinal)).Analyze());

    [Fact]
    public async Task Warnings_that_the_project_makes_errors_do_not_hide_anything()
    {
        CSharpCompilation compilation = await DriverSources.Of(Lost.Replace("buffer.Span[3] = 1;", "int unused;", StringComparison.Ordinal)).Compile();
        compilation = compilation.WithOptions(compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Error));
        Assert.Contains(compilation.GetDiagnostics(), static d => d is { Id: "CS0168", Severity: DiagnosticSeverity.Error });
        Assert.Equal("TUSK0402", Assert.Single(await DriverSources.Analyze(compilation)).Id);
    }

    [Theory]
    [InlineData("false")]
    [InlineData("")]
    public async Task Other_projects_are_not_looked_at(string isDriver)
    {
        Dictionary<string, string> properties = new(DriverSources.Properties) { ["build_property.IsTuskDriver"] = isDriver };
        Assert.Empty(await DriverSources.Analyze(await DriverSources.Of(Lost).Compile(), properties));
    }

    /// <summary>The build could not be told.</summary>
    [Fact]
    public async Task A_pragma_turns_nothing_off() =>
        Assert.Equal("TUSK0402", Assert.Single(await DriverSources.Of("#pragma warning disable TUSK0402\n" + Lost).Analyze()).Id);

    [Fact]
    public async Task What_has_no_place_is_shown_at_the_module_or_the_first_file()
    {
        Diagnostic none = Assert.Single(await DriverSources.Of("static class Nothing;").Analyze());
        Assert.Equal(("TUSK0003", new TextSpan(0, 0)), (none.Id, none.Location.SourceSpan));
        const string two = "[Module(License = License.GPL)] sealed class First : Module;\n[Module(License = License.GPL)] sealed class Second : Module;";
        Diagnostic several = Assert.Single(await DriverSources.Of(two).Analyze());
        Assert.Equal(("TUSK0004", "First"), (several.Id, two.Substring(several.Location.SourceSpan.Start, several.Location.SourceSpan.Length)));
    }

    [Fact]
    public async Task A_missing_library_is_said()
    {
        Dictionary<string, string> properties = new(DriverSources.Properties) { ["build_property.TuskRuntimeAssembly"] = "/nonexistent/Tusk.Runtime.dll" };
        Diagnostic missing = Assert.Single(await DriverSources.Analyze(await DriverSources.Of(Lost).Compile(), properties));
        Assert.Equal("TUSK0002", missing.Id);
        Assert.Contains("Tusk.Runtime", missing.GetMessage());
    }

    [Fact]
    public async Task A_failure_of_its_own_is_one_diagnostic()
    {
        Dictionary<string, string> properties = new(DriverSources.Properties) { ["build_property.TuskDiagnosticPages"] = "no address" };
        Diagnostic failure = Assert.Single(await DriverSources.Analyze(await DriverSources.Of(Lost).Compile(), properties));
        Assert.Equal("TUSK0900", failure.Id);
        Assert.Contains("Invalid URI", failure.GetMessage());
    }

    [Fact]
    public async Task Whoever_gives_up_is_left_alone_and_the_next_one_gets_the_answer()
    {
        CSharpCompilation compilation = await DriverSources.Of(Lost).Compile();
        ModuleAnalysis analysis = ModuleAnalysis.Of(compilation, Settings);
        Assert.ThrowsAny<OperationCanceledException>(() => analysis.In(compilation.SyntaxTrees[0], new CancellationToken(canceled: true)));
        using CancellationTokenSource soon = new();
        Task late = Task.Run(() => analysis.In(compilation.SyntaxTrees[0], soon.Token));
        await soon.CancelAsync();
        try
        {
            await late;
        }
        catch (OperationCanceledException)
        {
            // Which of the two is first, nobody knows.
        }

        Assert.Equal("TUSK0402", Assert.Single(analysis.In(compilation.SyntaxTrees[0], CancellationToken.None)).Id);
    }

    [Fact]
    public async Task Compilations_of_the_same_sources_are_translated_once()
    {
        DriverSources driver = DriverSources.Of(Lost);
        CSharpCompilation compilation = await driver.Compile();
        ModuleAnalysis analysis = ModuleAnalysis.Of(compilation, Settings);
        Assert.Same(analysis, ModuleAnalysis.Of(compilation.Clone(), Settings));
        Assert.Same(analysis, ModuleAnalysis.Of(compilation.WithOptions(compilation.Options), Settings));
        Assert.NotSame(analysis, ModuleAnalysis.Of(compilation, Settings with { ModuleName = "other" }));
        SyntaxTree typed = CSharpSyntaxTree.ParseText(Lost + "\n", (CSharpParseOptions)compilation.SyntaxTrees[0].Options, compilation.SyntaxTrees[0].FilePath);
        Assert.NotSame(analysis, ModuleAnalysis.Of(compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], typed), Settings));
    }

    [Fact]
    public async Task The_same_sources_give_the_same_diagnostics()
    {
        string text = File.ReadAllText(Repository.PathTo("tests", "Golden", "Errors", "StaticCount", "input.cs"));
        string[] first = [.. (await DriverSources.Of(text).Analyze()).Select(static d => d.ToString())];
        Assert.NotEmpty(first);
        for (int i = 0; i < 3; i++) Assert.Equal(first, (await DriverSources.Of(text).Analyze()).Select(static d => d.ToString()));
    }

    /// <summary>A diagnostic is shown in the file where it is, and its notes lead to the others.</summary>
    [Fact]
    public async Task Each_file_gets_its_own()
    {
        DriverSources driver = DriverSources.Of(new Dictionary<string, string>
        {
            ["Driver.cs"] = "[Module(License = License.GPL)]\nsealed class Driver : Module\n{\n    readonly SpinLock<int> _lock = new(0);\n\n    public Driver()\n    {\n        using var held = _lock.Lock();\n        Work.Rest();\n    }\n}\n",
            ["Work.cs"] = "static class Work\n{\n    public static void Rest() => Delay.Sleep(1);\n}\n",
        });
        Diagnostic found = Assert.Single(await driver.Analyze());
        Assert.Equal(("TUSK0500", "/driver/Driver.cs"), (found.Id, found.Location.SourceTree!.FilePath));
        Assert.Contains(found.AdditionalLocations, static l => l.SourceTree!.FilePath == "/driver/Work.cs");
    }

    /// <summary>Projects that an editor has open are compilations, not files.</summary>
    [Fact]
    public async Task A_referenced_project_is_compiled_in_memory()
    {
        CSharpCompilation driver = await DriverSources.Of("[Module(License = License.GPL)] sealed class Driver : Module { public Driver() => Log.Info($\"{Shared.Twice(2)}\"); }").Compile();
        CSharpCompilation library = CSharpCompilation.Create("shared", [CSharpSyntaxTree.ParseText("public static class Shared { public static int Twice(int x) => (int)(x * 2.5); }", path: "/shared/Shared.cs")],
            driver.References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Diagnostic found = Assert.Single(await DriverSources.Analyze(driver.AddReferences(library.ToMetadataReference())));
        Assert.Equal("TUSK0101", found.Id);
        Assert.Equal("/driver/Driver.cs", found.Location.SourceTree!.FilePath);
    }
}
