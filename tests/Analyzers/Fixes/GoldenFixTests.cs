using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Tusk.CodeFixes;

namespace Tusk.Tests.Analyzers.Fixes;

/// <summary>Whatever is offered for a golden program takes the diagnostic away: over all of tests/Golden/Unsupported.</summary>
public sealed class GoldenFixTests
{
    static readonly CodeFixProvider[] Providers =
    [
        new DeclareWithUsing(), new BorrowInsteadOfCopy(), new MarkReadOnly(), new PutIntoMutex(), new MakeAtomic(), new TakeWithLockIrq(), new StateDepth(), new MoveBeforeLoop(), new MarkCallback(),
    ];

    static readonly string Folder = Repository.PathTo("tests", "Golden", "Unsupported");

    public static TheoryData<string> Programs => [.. Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
        .Where(static f => Providers.SelectMany(static p => p.FixableDiagnosticIds).Any(File.ReadAllText(f).Contains)).Select(static f => Path.GetRelativePath(Folder, f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_fix_takes_its_diagnostic_away(string name)
    {
        DriverSources driver = DriverSources.Of(File.ReadAllText(Path.Combine(Folder, name)));
        IReadOnlyList<Diagnostic> before = await driver.Analyze();
        foreach (CodeFixProvider provider in Providers)
        {
            foreach (Diagnostic diagnostic in before.Where(d => provider.FixableDiagnosticIds.Contains(d.Id)))
            {
                Document document = driver.Project.Documents.Single(d => d.FilePath == diagnostic.Location.SourceTree!.FilePath);
                List<CodeAction> actions = [];
                await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
                foreach (CodeAction action in actions)
                {
                    Solution changed = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
                    var compilation = (CSharpCompilation)(await changed.GetProject(driver.Project.Id)!.GetCompilationAsync())!;
                    string text = compilation.SyntaxTrees[0].ToString();
                    Assert.True(compilation.GetDiagnostics().All(static d => d.Severity != DiagnosticSeverity.Error), text);
                    IReadOnlyList<Diagnostic> after = await DriverSources.Analyze(compilation);
                    Assert.True(after.Count(d => d.Id == diagnostic.Id) < before.Count(d => d.Id == diagnostic.Id), $"{action.Title}\n{string.Join('\n', after)}\n{text}");
                    Assert.DoesNotContain(after, static d => d.Id == "TUSK0900");
                }
            }
        }
    }
}
