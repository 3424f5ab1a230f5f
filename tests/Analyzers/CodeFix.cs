using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace Tusk.Tests.Analyzers;

/// <summary>A fix as an editor offers and applies it.</summary>
static class CodeFix
{
    /// <summary>What is offered for the first diagnostic of an id, ours or that of C#, by title.</summary>
    public static async Task<IReadOnlyList<CodeAction>> Offered(CodeFixProvider provider, DriverSources driver, string id)
    {
        IEnumerable<Diagnostic> diagnostics = id.StartsWith("CS", StringComparison.Ordinal) ? (await driver.Project.GetCompilationAsync())!.GetDiagnostics() : await driver.Analyze();
        Diagnostic diagnostic = diagnostics.First(d => d.Id == id);
        Assert.Contains(id, provider.FixableDiagnosticIds);
        Document document = driver.Project.Documents.Single(d => d.FilePath == diagnostic.Location.SourceTree!.FilePath);
        List<CodeAction> actions = [];
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    /// <summary>Applies the fix to the first diagnostic of the id; the text must be as expected, compile, and be without any diagnostic.</summary>
    public static async Task Makes(CodeFixProvider provider, string id, string before, string after, string? title = null)
    {
        DriverSources driver = DriverSources.Of(before);
        CodeAction action = Assert.Single(await Offered(provider, driver, id));
        if (title is not null) Assert.Equal(title, action.Title);
        Solution changed = ((ApplyChangesOperation)Assert.Single(await action.GetOperationsAsync(CancellationToken.None), static o => o is ApplyChangesOperation)).ChangedSolution;
        Document document = changed.GetProject(driver.Project.Id)!.Documents.Single(static d => d.Name == "Driver.cs");
        Assert.Equal(after, (await document.GetTextAsync()).ToString());
        var compilation = (CSharpCompilation)(await document.Project.GetCompilationAsync())!;
        Assert.Empty(compilation.GetDiagnostics().Where(static d => d.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning));
        Assert.Empty(await DriverSources.Analyze(compilation));
    }

    public static async Task IsNotOffered(CodeFixProvider provider, string id, string source) => Assert.Empty(await Offered(provider, DriverSources.Of(source), id));

    /// <summary>A module with the statements in its constructor.</summary>
    public static string Module(string members, string constructor) =>
        $"[Module(License = License.GPL)]\nsealed class Driver : Module\n{{\n{Indented(members, 4)}\n\n    public Driver()\n    {{\n{Indented(constructor, 8)}\n    }}\n}}\n";

    static string Indented(string text, int by) => string.Join('\n', text.Split('\n').Select(line => line == "" ? "" : new string(' ', by) + line));
}
