using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace Tusk.CodeFixes;

/// <summary>Puts an attribute above a method.</summary>
static class AddAttribute
{
    /// <param name="solution">May have attributes that an earlier call added.</param>
    /// <param name="method">Of the sources before any was added.</param>
    /// <param name="name">The full name; written as short as the file's usings allow.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Null where the method is not in the sources.</returns>
    public static async Task<Solution?> To(Solution solution, IMethodSymbol method, string name, ExpressionSyntax[] arguments, CancellationToken cancellation)
    {
        if (method.OriginalDefinition.DeclaringSyntaxReferences is not [var reference] || solution.GetDocument(reference.SyntaxTree) is not { } original) return null;
        SyntaxNode declaration = await reference.GetSyntaxAsync(cancellation).ConfigureAwait(false);
        if (declaration is not (BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax)) return null;
        AttributeSyntax attribute = SyntaxFactory.Attribute(SyntaxFactory.ParseName("global::" + name).WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation),
            arguments.Length == 0 ? null : SyntaxFactory.AttributeArgumentList([.. arguments.Select(SyntaxFactory.AttributeArgument)]));
        DocumentEditor editor = await DocumentEditor.CreateAsync(original, cancellation).ConfigureAwait(false);
        SyntaxNode written = declaration switch
        {
            BaseMethodDeclarationSyntax { AttributeLists.Count: 0 } m => Above(m, attribute),
            _ => editor.Generator.AddAttributes(declaration, attribute),
        };
        editor.ReplaceNode(declaration, written.WithAdditionalAnnotations(Formatter.Annotation));
        Document changed = editor.GetChangedDocument();
        changed = await Simplifier.ReduceAsync(changed, Simplifier.Annotation, cancellationToken: cancellation).ConfigureAwait(false);
        return changed.Project.Solution;
    }

    static BaseMethodDeclarationSyntax Above(BaseMethodDeclarationSyntax method, AttributeSyntax attribute)
    {
        SyntaxTriviaList leading = method.GetLeadingTrivia();
        AttributeListSyntax list = SyntaxFactory.AttributeList([attribute]).WithLeadingTrivia(leading).WithTrailingTrivia(SyntaxFactory.ElasticLineFeed);
        SyntaxTriviaList indentation = [.. leading.Reverse().TakeWhile(static t => t.IsKind(SyntaxKind.WhitespaceTrivia))];
        return (BaseMethodDeclarationSyntax)method.WithLeadingTrivia(indentation).AddAttributeLists(list);
    }
}
