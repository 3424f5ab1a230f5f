using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Tusk.Diagnostics;

namespace Tusk.CodeFixes;

/// <summary>
/// <c>for (…) { Span&lt;int&gt; x = stackalloc int[2]; … }</c> ⇒ <c>Span&lt;int&gt; x = stackalloc int[2]; for (…) { x.Clear(); … }</c>: each round begins with zeros, as before.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MoveBeforeLoop() : ModuleFix(Catalogue.StackAllocationInLoop.Id)
{
    protected override Task<IReadOnlyList<ProposedFix>> Propose(FixTarget target, CancellationToken cancellation) => Task.FromResult(Propose(target));

    static IReadOnlyList<ProposedFix> Propose(FixTarget target)
    {
        if (target.Statement is not LocalDeclarationStatementSyntax
            {
                Declaration.Variables: [{ Initializer.Value: StackAllocArrayCreationExpressionSyntax { Initializer: null } } variable],
            } declaration) return [];
        if (target.Model.GetDeclaredSymbol(variable) is not ILocalSymbol { Type: { Name: "Span", ContainingNamespace.Name: "System" } }) return [];
        StatementSyntax? loop = declaration.Ancestors().TakeWhile(static n => n is StatementSyntax and not LocalFunctionStatementSyntax).OfType<StatementSyntax>()
            .LastOrDefault(static s => s is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax);
        if (loop?.Parent is not BlockSyntax outside) return [];

        ExpressionStatementSyntax clear = SyntaxFactory.ExpressionStatement(SyntaxFactory.InvocationExpression(SyntaxFactory.MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression, SyntaxFactory.IdentifierName(variable.Identifier.WithoutTrivia()), SyntaxFactory.IdentifierName("Clear")))).WithTriviaFrom(declaration);
        StatementSyntax emptied = loop.ReplaceNode(declaration, clear);
        SyntaxTriviaList indentation = [.. loop.GetLeadingTrivia().Reverse().TakeWhile(static t => t.IsKind(SyntaxKind.WhitespaceTrivia))];
        StatementSyntax moved = declaration.WithLeadingTrivia(loop.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.ElasticLineFeed).WithAdditionalAnnotations(Formatter.Annotation);
        int place = outside.Statements.IndexOf(loop);
        BlockSyntax changed = outside.WithStatements(outside.Statements.RemoveAt(place).InsertRange(place, [moved, emptied.WithLeadingTrivia(indentation)]));
        return target.Replacing($"Allocate {variable.Identifier.ValueText} before the loop, and clear it in each round", target.Root.ReplaceNode(outside, changed));
    }
}
