using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Tusk.Diagnostics;

namespace Tusk.CodeFixes;

/// <summary>
/// <c>_pair.Print()</c> of a readonly field: <c>public void Print()</c> ⇒ <c>public readonly void Print()</c>. C# copies the struct before it calls a method that might change it.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MarkReadOnly() : ModuleFix(Catalogue.OwnedCopied.Id)
{
    protected override async Task<IReadOnlyList<ProposedFix>> Propose(FixTarget target, CancellationToken cancellation)
    {
        foreach (MemberAccessExpressionSyntax access in target.Within<MemberAccessExpressionSyntax>())
        {
            ISymbol? member = target.Model.GetSymbolInfo(access, cancellation).Symbol;
            bool changes = member is IMethodSymbol { IsReadOnly: false } or IPropertySymbol { GetMethod.IsReadOnly: false, SetMethod: null };
            if (!changes || member is not { IsStatic: false, ContainingType.IsValueType: true, DeclaringSyntaxReferences: [var reference] }) continue;
            if (await reference.GetSyntaxAsync(cancellation).ConfigureAwait(false) is not MemberDeclarationSyntax declaration) continue;
            if (target.Document.Project.Solution.GetDocument(reference.SyntaxTree) is not { } document) continue;

            // Whether it changes anything, the C# compiler says.
            SyntaxNode root = await reference.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false);
            SyntaxTokenList modifiers = declaration.Modifiers.Add(SyntaxFactory.Token(SyntaxKind.ReadOnlyKeyword));
            MemberDeclarationSyntax marked = declaration.WithoutLeadingTrivia().WithModifiers(modifiers).WithLeadingTrivia(declaration.GetLeadingTrivia()).WithAdditionalAnnotations(Formatter.Annotation);
            return [new($"Mark {member.Name} readonly, since it changes nothing", document.WithSyntaxRoot(root.ReplaceNode(declaration, marked)).Project.Solution)];
        }

        return [];
    }
}
