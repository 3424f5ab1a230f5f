using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Tusk.Analyzers;
using Tusk.Cli.Building;

namespace Tusk.Tests.Analyzers;

/// <summary>A module's sources as an editor has them: a project of a workspace, with the defaults of Tusk.Sdk.</summary>
sealed partial class DriverSources
{
    const string Usings = "global using System;\nglobal using System.Collections.Generic;\nglobal using Linux;\n";

    static readonly MetadataReference[] References = [.. DotnetSdk.Current.FrameworkReferences.Append(BundledLibraries.Linux).Select(static p => MetadataReference.CreateFromFile(p))];

    DriverSources(Project project) => this.Project = project;

    public Project Project { get; }

    /// <param name="sources">Texts by the names of their files; <c>#:property</c> lines in them count as in a single-file program.</param>
    /// <param name="debug">C# as it is written.</param>
    public static DriverSources Of(IReadOnlyDictionary<string, string> sources, bool debug = true)
    {
        Dictionary<string, string> properties = sources.Values.SelectMany(static text => PropertyLine().Matches(text)).ToDictionary(static m => m.Groups["name"].Value, static m => m.Groups["value"].Value);
        CSharpCompilationOptions options = new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: debug ? OptimizationLevel.Debug : OptimizationLevel.Release,
            checkOverflow: properties.GetValueOrDefault("CheckForOverflowUnderflow") != "false", allowUnsafe: properties.GetValueOrDefault("AllowUnsafeBlocks") == "true",
            nullableContextOptions: properties.GetValueOrDefault("Nullable") == "disable" ? NullableContextOptions.Disable : NullableContextOptions.Enable);
        CSharpParseOptions parsing = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp14).WithFeatures([new("FileBasedProgram", "")]);
        ProjectInfo project = ProjectInfo.Create(ProjectId.CreateNewId(), default, "driver", "driver", LanguageNames.CSharp, compilationOptions: options, parseOptions: parsing, metadataReferences: References);
        Solution solution = new AdhocWorkspace().CurrentSolution.AddProject(project);
        foreach ((string name, string text) in sources) solution = solution.AddDocument(DocumentId.CreateNewId(project.Id), name, SourceText.From(text, Encoding.UTF8), filePath: "/driver/" + name);

        // Generated in memory, and so without an encoding.
        solution = solution.AddDocument(DocumentId.CreateNewId(project.Id), "Usings.g.cs", SourceText.From(Usings), filePath: "/driver/Usings.g.cs");
        return new(solution.GetProject(project.Id)!);
    }

    public static DriverSources Of(string source, bool debug = true) => Of(new Dictionary<string, string> { ["Driver.cs"] = source }, debug);

    public async Task<CSharpCompilation> Compile() => (CSharpCompilation)(await this.Project.GetCompilationAsync())!;

    /// <summary>What the editor shows, by file and place.</summary>
    public async Task<IReadOnlyList<Diagnostic>> Analyze() => await Analyze(await this.Compile());

    public static async Task<IReadOnlyList<Diagnostic>> Analyze(CSharpCompilation compilation, IReadOnlyDictionary<string, string>? properties = null)
    {
        List<Exception> thrown = [];
        CompilationWithAnalyzersOptions options = new(new AnalyzerOptions([], new ProjectProperties(properties ?? Properties)), (error, _, _) => thrown.Add(error), concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> found = await new CompilationWithAnalyzers(compilation, [new KernelModuleAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        Assert.Empty(thrown);
        return [.. found.OrderBy(static d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(static d => d.Location.SourceSpan).ThenBy(static d => d.Id, StringComparer.Ordinal)];
    }

    /// <summary>What Tusk.Sdk shows to the compiler.</summary>
    public static IReadOnlyDictionary<string, string> Properties { get; } = new Dictionary<string, string>
    {
        ["build_property.IsTuskDriver"] = "true",
        ["build_property.KernelModuleName"] = "driver",
        ["build_property.TuskRuntimeAssembly"] = BundledLibraries.Runtime,
        ["build_property.TuskDiagnosticPages"] = Path.Combine(AppContext.BaseDirectory, "pages") + "/",
    };

    [GeneratedRegex(@"^#:property (?<name>\w+)=(?<value>\w+)", RegexOptions.Multiline)]
    private static partial Regex PropertyLine();

    sealed class ProjectProperties(IReadOnlyDictionary<string, string> properties) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(properties);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => this.GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => this.GlobalOptions;
    }

    sealed class Values(IReadOnlyDictionary<string, string> properties) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => properties.TryGetValue(key, out value);
    }
}
