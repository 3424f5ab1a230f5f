using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tusk.Diagnostics;

namespace Tusk.CodeFixes;

/// <summary><c>var guard = x.Lock(); … guard.Dispose();</c> ⇒ <c>using var guard = x.Lock(); …</c>: it is disposed on every way out.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class DeclareWithUsing() : ModuleFix(Catalogue.OwnedLost.Id)
{
    protected override Task<IReadOnlyList<ProposedFix>> Propose(FixTarget target, CancellationToken cancellation) => Task.FromResult(target.Statement switch
    {
        LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0, Declaration.Variables: [{ Initializer: not null }], Parent: BlockSyntax } declaration => OfLocal(target, declaration),
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax or ObjectCreationExpressionSyntax, Parent: BlockSyntax } statement => OfNothing(target, statement),
        _ => [],
    });

    static IReadOnlyList<ProposedFix> OfLocal(FixTarget target, LocalDeclarationStatementSyntax declaration)
    {
        var block = (BlockSyntax)declaration.Parent!;
        VariableDeclaratorSyntax variable = declaration.Declaration.Variables[0];
        IReadOnlyList<LocalUse> uses = LocalUse.Of(target.Model.GetDeclaredSymbol(variable)!, block, target.Model);

        // What moves on is disposed by somebody else.
        if (uses.Any(static u => u.Kind == UseKind.Moved)) return [];
        ExpressionStatementSyntax[] disposals = [.. uses.Where(static u => u.Kind == UseKind.Disposed).Select(static u => u.Disposal)];
        string name = variable.Identifier.ValueText;
        if (disposals.All(d => IsLast(d, block)))
        {
            SyntaxNode root = target.Root.TrackNodes([declaration, .. disposals]);
            root = root.RemoveNodes(disposals.Select(d => root.GetCurrentNode(d)!), SyntaxRemoveOptions.KeepNoTrivia)!;
            LocalDeclarationStatementSyntax current = root.GetCurrentNode(declaration)!;
            return target.Replacing($"Dispose {name} on every way out, with using", root.ReplaceNode(current, WithUsing(current)));
        }

        // What follows the disposal runs without it, as before: a lock is not held longer than it was.
        if (disposals is not [{ Parent: BlockSyntax same } only] || same != block) return [];
        return target.Replacing($"Dispose {name} on every way out, with using", target.Root.ReplaceNode(block, WithUsingBlock(block, declaration, only)));
    }

    /// <summary>A guard that nobody takes: <c>x.Lock();</c>.</summary>
    static IReadOnlyList<ProposedFix> OfNothing(FixTarget target, ExpressionStatementSyntax statement)
    {
        string name = FreeName.For("guard", target.Model, statement.SpanStart);
        LocalDeclarationStatementSyntax declaration = SyntaxFactory.LocalDeclarationStatement(SyntaxFactory.VariableDeclaration(
            SyntaxFactory.IdentifierName("var").WithTrailingTrivia(SyntaxFactory.Space),
            [SyntaxFactory.VariableDeclarator(SyntaxFactory.Identifier(name).WithTrailingTrivia(SyntaxFactory.Space), null,
                SyntaxFactory.EqualsValueClause(statement.Expression.WithoutTrivia().WithLeadingTrivia(SyntaxFactory.Space)))]));
        return target.Replacing("Hold it to the end of the block, with using", target.Root.ReplaceNode(statement, WithUsing(declaration.WithTriviaFrom(statement))));
    }

    static LocalDeclarationStatementSyntax WithUsing(LocalDeclarationStatementSyntax declaration) =>
        declaration.WithoutLeadingTrivia().WithUsingKeyword(SyntaxFactory.Token(declaration.GetLeadingTrivia(), SyntaxKind.UsingKeyword, [SyntaxFactory.Space]));

    /// <summary>Nothing runs between the disposal and the end of the local's scope.</summary>
    static bool IsLast(StatementSyntax disposal, BlockSyntax scope)
    {
        if (disposal.Parent is not BlockSyntax block) return false;
        int next = block.Statements.IndexOf(disposal) + 1;
        return next == block.Statements.Count ? block == scope : block.Statements[next] is ReturnStatementSyntax { Expression: null or LiteralExpressionSyntax or IdentifierNameSyntax };
    }

    /// <summary><c>using (var local = …) { what stands between }</c>.</summary>
    static BlockSyntax WithUsingBlock(BlockSyntax block, LocalDeclarationStatementSyntax declaration, StatementSyntax disposal)
    {
        int first = block.Statements.IndexOf(declaration), last = block.Statements.IndexOf(disposal);
        UsingStatementSyntax statement = SyntaxFactory.UsingStatement(declaration.Declaration.WithoutTrivia(), null, SyntaxFactory.Block(block.Statements.Skip(first + 1).Take(last - first - 1)))
            .WithLeadingTrivia(declaration.GetLeadingTrivia()).WithTrailingTrivia(disposal.GetTrailingTrivia()).WithAdditionalAnnotations(Microsoft.CodeAnalysis.Formatting.Formatter.Annotation);
        return block.WithStatements([.. block.Statements.Take(first), statement, .. block.Statements.Skip(last + 1)]);
    }
}
