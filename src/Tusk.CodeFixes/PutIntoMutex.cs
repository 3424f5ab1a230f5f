using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Tusk.Diagnostics;

namespace Tusk.CodeFixes;

/// <summary>
/// <c>int _count;</c> and <c>_count++;</c> ⇒ <c>readonly Mutex&lt;int&gt; _count = new(0);</c> and <c>using var count = _count.Lock(); count.Value++;</c>, wherever it is used: the lock is held
/// from the first use in a block to its end.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PutIntoMutex() : ModuleFix(Catalogue.SharedChanged.Id, Catalogue.StaticChanged.Id)
{
    /// <summary>Each rewrites all uses of its field, which others may stand among.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    protected override async Task<IReadOnlyList<ProposedFix>> Propose(FixTarget target, CancellationToken cancellation)
    {
        if (await FieldUses.Changed(target, cancellation).ConfigureAwait(false) is not { } field) return [];
        SolutionEditor editor = new(target.Document.Project.Solution);
        foreach ((DocumentId file, ImmutableArray<ExpressionSyntax> uses) in field.Uses)
        {
            DocumentEditor document = await editor.GetDocumentEditorAsync(file, cancellation).ConfigureAwait(false);
            foreach (IGrouping<SyntaxNode?, ExpressionSyntax> body in uses.Where(static use => !IsInNameof(use)).GroupBy(BodyOf))
            {
                // An object's field is reached by others through the object, and then the guard is not one for all uses.
                if (body.Key is null || !field.Field.IsStatic && body.Any(static use => use is MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax })) return [];
                if (!Guard(document, body.Key, [.. body], field.Field)) return [];
            }
        }

        DocumentEditor declaring = await editor.GetDocumentEditorAsync(target.Document.Project.Solution.GetDocumentId(field.Declaration.SyntaxTree), cancellation).ConfigureAwait(false);
        declaring.ReplaceNode(field.Declaration, field.DeclaredAs("Mutex"));
        return [new($"Put {field.Field.Name} into a Mutex<{field.Field.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}>", editor.GetChangedSolution())];
    }

    static bool IsInNameof(ExpressionSyntax use) => use.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } };

    /// <summary>The block that gets the guard's declaration, or an expression that becomes one; null where code stands in neither.</summary>
    static SyntaxNode? BodyOf(ExpressionSyntax use) => use.FirstAncestorOrSelf<SyntaxNode>(static n =>
        n is ArrowExpressionClauseSyntax or BlockSyntax { Parent: not BlockSyntax } and { Parent: BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax }
            or AnonymousFunctionExpressionSyntax { Body: ExpressionSyntax });

    static bool Guard(DocumentEditor document, SyntaxNode body, ImmutableArray<ExpressionSyntax> uses, IFieldSymbol field)
    {
        string guard = FreeName.For(GuardName(field.Name), document.SemanticModel, uses[0].SpanStart);
        ExpressionSyntax name = uses[0].WithoutTrivia();
        foreach (ExpressionSyntax use in uses)
            document.ReplaceNode(use, SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, SyntaxFactory.IdentifierName(guard), SyntaxFactory.IdentifierName("Value")).WithTriviaFrom(use));
        var declaration = (LocalDeclarationStatementSyntax)SyntaxFactory.ParseStatement($"using var {guard} = {name}.Lock();").WithTrailingTrivia(SyntaxFactory.ElasticLineFeed).WithAdditionalAnnotations(Formatter.Annotation);
        switch (body)
        {
            case BlockSyntax whole:
                BlockSyntax inner = whole.DescendantNodesAndSelf().OfType<BlockSyntax>().Last(block => uses.All(use => block.Span.Contains(use.Span)) && IsOwn(block, whole));
                StatementSyntax? first = inner.Statements.FirstOrDefault(s => uses.Any(use => s.Span.Contains(use.Span)));
                if (first is null) return false;
                document.InsertBefore(first, declaration);
                return true;
            case AnonymousFunctionExpressionSyntax lambda:
                bool isAction = document.SemanticModel.GetSymbolInfo(lambda).Symbol is IMethodSymbol { ReturnsVoid: true };
                document.ReplaceNode(lambda, (node, _) => ((AnonymousFunctionExpressionSyntax)node).WithBody(Block((ExpressionSyntax)((AnonymousFunctionExpressionSyntax)node).Body, declaration, isAction)).WithAdditionalAnnotations(Formatter.Annotation));
                return true;
            case ArrowExpressionClauseSyntax { Parent: { } member }:
                bool isVoid = document.SemanticModel.GetDeclaredSymbol(member) is IMethodSymbol { ReturnsVoid: true };
                document.ReplaceNode(member, (node, _) => WithBlock(node, declaration, isVoid).WithAdditionalAnnotations(Formatter.Annotation));
                return true;
            default:
                return false;
        }
    }

    static bool IsOwn(BlockSyntax block, BlockSyntax whole) => block.AncestorsAndSelf().TakeWhile(n => n != whole).All(static n => n is StatementSyntax or ElseClauseSyntax or CatchClauseSyntax or FinallyClauseSyntax);

    static string GuardName(string field)
    {
        string name = field.TrimStart('_');
        return name == "" ? "guard" : char.ToLowerInvariant(name[0]) + name[1..];
    }

    static BlockSyntax Block(ExpressionSyntax value, StatementSyntax guard, bool isVoid)
    {
        value = value.WithoutTrivia();
        return SyntaxFactory.Block(guard, isVoid ? SyntaxFactory.ExpressionStatement(value) : SyntaxFactory.ReturnStatement(value.WithLeadingTrivia(SyntaxFactory.Space)));
    }

    /// <summary><c>=> value;</c> as a block.</summary>
    static SyntaxNode WithBlock(SyntaxNode member, StatementSyntax guard, bool isVoid)
    {
        switch (member)
        {
            case BaseMethodDeclarationSyntax { ExpressionBody: { } arrow } method:
                return method.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Block(arrow.Expression, guard, isVoid).WithTrailingTrivia(method.GetTrailingTrivia()));
            case LocalFunctionStatementSyntax { ExpressionBody: { } arrow } function:
                return function.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Block(arrow.Expression, guard, isVoid).WithTrailingTrivia(function.GetTrailingTrivia()));
            case AccessorDeclarationSyntax { ExpressionBody: { } arrow } accessor:
                return accessor.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Block(arrow.Expression, guard, isVoid).WithTrailingTrivia(accessor.GetTrailingTrivia()));
            case PropertyDeclarationSyntax { ExpressionBody: { } arrow } property:
                AccessorDeclarationSyntax get = SyntaxFactory.AccessorDeclaration(SyntaxKind.GetAccessorDeclaration, Block(arrow.Expression, guard, isVoid: false));
                return property.WithExpressionBody(null).WithSemicolonToken(default).WithAccessorList(SyntaxFactory.AccessorList([get])).WithTrailingTrivia(property.GetTrailingTrivia());
            default:
                return member;
        }
    }
}
