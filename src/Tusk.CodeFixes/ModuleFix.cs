using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Tusk.CodeFixes;

/// <summary>
/// What the fixes of a kernel module have in common: a diagnostic names the span of a statement, as PDBs know it; a fix is offered only where the C# compiles afterwards.
/// </summary>
public abstract class ModuleFix(params ImmutableArray<string> ids) : CodeFixProvider
{
    public sealed override ImmutableArray<string> FixableDiagnosticIds => ids;

    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Document document = context.Document;
        CancellationToken cancellation = context.CancellationToken;
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root) return;
        if (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model) return;
        foreach (Microsoft.CodeAnalysis.Diagnostic diagnostic in context.Diagnostics)
        {
            FixTarget target = new(document, root, model, diagnostic.Location.SourceSpan);
            foreach (ProposedFix proposed in await this.Propose(target, cancellation).ConfigureAwait(false))
            {
                if (!await Compiles(document.Project.Solution, proposed.Fixed, cancellation).ConfigureAwait(false)) continue;
                context.RegisterCodeFix(CodeAction.Create(proposed.Title, _ => Task.FromResult(proposed.Fixed), equivalenceKey: this.GetType().Name), diagnostic);
                break;
            }
        }
    }

    /// <summary>Ways to fix it, the best first; the first that compiles is offered. Empty where this fix is none here.</summary>
    protected abstract Task<IReadOnlyList<ProposedFix>> Propose(FixTarget target, CancellationToken cancellation);

    /// <summary>Without errors, or with fewer than before where an error of C# is what is mended.</summary>
    static async Task<bool> Compiles(Solution before, Solution after, CancellationToken cancellation)
    {
        foreach (DocumentId id in after.GetChanges(before).GetProjectChanges().SelectMany(static p => p.GetChangedDocuments()))
        {
            int left = await ErrorsIn(after.GetDocument(id)!, cancellation).ConfigureAwait(false);
            if (left > 0 && left >= await ErrorsIn(before.GetDocument(id)!, cancellation).ConfigureAwait(false)) return false;
        }

        return true;
    }

    static async Task<int> ErrorsIn(Document document, CancellationToken cancellation) =>
        await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model ? int.MaxValue
        : model.GetDiagnostics(cancellationToken: cancellation).Count(static d => d.DefaultSeverity == DiagnosticSeverity.Error);
}

/// <summary>Where a diagnostic is.</summary>
public sealed record FixTarget(Document Document, SyntaxNode Root, SemanticModel Model, TextSpan Span)
{
    /// <summary>The statement of the span; null where it is none.</summary>
    public StatementSyntax? Statement => this.Root.FindNode(this.Span).FirstAncestorOrSelf<StatementSyntax>();

    /// <summary>The nodes of a kind within the span.</summary>
    public IEnumerable<T> Within<T>() where T : SyntaxNode =>
        this.Root.FindNode(this.Span).DescendantNodesAndSelf().OfType<T>().Where(node => this.Span.Contains(node.Span));

    public IReadOnlyList<ProposedFix> Replacing(string title, SyntaxNode root) => [new(title, this.Document.WithSyntaxRoot(root).Project.Solution)];
}

/// <param name="Title">What the editor offers.</param>
/// <param name="Fixed">All sources, fixed.</param>
public sealed record ProposedFix(string Title, Solution Fixed);
