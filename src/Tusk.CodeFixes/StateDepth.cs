using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tusk.Diagnostics;

namespace Tusk.CodeFixes;

/// <summary>A method that comes back to itself ⇒ <c>[MaxDepth(16)]</c> above it. The number is a promise that nothing tests, so the title says what it means and no fix-all makes it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class StateDepth() : ModuleFix(Catalogue.Recursion.Id)
{
    const int Calls = 16;

    public override FixAllProvider? GetFixAllProvider() => null;

    protected override async Task<IReadOnlyList<ProposedFix>> Propose(FixTarget target, CancellationToken cancellation)
    {
        // A lambda is another method than the one around it.
        SyntaxNode? declaration = target.Root.FindNode(target.Span).FirstAncestorOrSelf<SyntaxNode>(static n =>
            n is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax or AnonymousFunctionExpressionSyntax or BasePropertyDeclarationSyntax);
        if (declaration is null || target.Model.GetDeclaredSymbol(declaration, cancellation) is not IMethodSymbol method) return [];
        ExpressionSyntax calls = SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(Calls));
        Solution? marked = await AddAttribute.To(target.Document.Project.Solution, method, "Linux.MaxDepth", [calls], cancellation).ConfigureAwait(false);
        return marked is null ? [] : [new($"Promise that never more than {Calls} calls of {method.Name} are open at once: [MaxDepth({Calls})]", marked)];
    }
}
