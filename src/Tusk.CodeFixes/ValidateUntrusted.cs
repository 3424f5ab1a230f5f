using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tusk.CodeFixes;

/// <summary>
/// A number from outside where C# wants one: <c>slots[number]</c> ⇒ <c>slots[number.ToIndex(slots.Length)]</c>, elsewhere <c>number.Validate(static value => false)</c>
/// or <c>number.ToLength(0)</c>, which refuse everything until somebody has written what is valid.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ValidateUntrusted() : ModuleFix("CS0029", "CS1503", "CS0019")
{
    protected override Task<IReadOnlyList<ProposedFix>> Propose(FixTarget target, CancellationToken cancellation)
    {
        if (ExpressionsOf(target.Root.FindNode(target.Span, getInnermostNodeForTie: true)).FirstOrDefault(e => IsUntrusted(target.Model.GetTypeInfo(e, cancellation).Type)) is not { } value)
            return Task.FromResult<IReadOnlyList<ProposedFix>>([]);
        List<ProposedFix> proposed = [];
        if (CountOfIndexed(value, target.Model) is { } count) proposed.AddRange(Replaced("Make an index of it", "ToIndex", count));
        proposed.AddRange(Replaced("Validate it (refuses all until you say what is valid)", "Validate", SyntaxFactory.ParseExpression("static value => false")));
        proposed.AddRange(Replaced("Make a length of it (refuses all but 0 until you say how much there may be)", "ToLength", SyntaxFactory.ParseExpression("0")));
        return Task.FromResult<IReadOnlyList<ProposedFix>>(proposed);

        IReadOnlyList<ProposedFix> Replaced(string title, string method, ExpressionSyntax argument)
        {
            ExpressionSyntax receiver = value is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax ? value.WithoutTrivia() : SyntaxFactory.ParenthesizedExpression(value.WithoutTrivia());
            ExpressionSyntax call = SyntaxFactory.InvocationExpression(
                SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, receiver, SyntaxFactory.IdentifierName(method)),
                SyntaxFactory.ArgumentList([SyntaxFactory.Argument(argument)]));
            return target.Replacing(title, target.Root.ReplaceNode(value, call.WithTriviaFrom(value)));
        }
    }

    static IEnumerable<ExpressionSyntax> ExpressionsOf(SyntaxNode node) => node switch
    {
        ArgumentSyntax argument => [argument.Expression],
        BinaryExpressionSyntax binary => [binary.Left, binary.Right],
        ExpressionSyntax expression => [expression],
        _ => [],
    };

    static bool IsUntrusted(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "Untrusted", Arity: 1, ContainingNamespace: { Name: "Linux", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>How many elements there are of what the value is the index of; null where it is none, or where asking would run something twice.</summary>
    static ExpressionSyntax? CountOfIndexed(ExpressionSyntax value, SemanticModel model)
    {
        if (value.Parent is not ArgumentSyntax { Parent: BracketedArgumentListSyntax { Arguments.Count: 1, Parent: ElementAccessExpressionSyntax access } }) return null;
        ExpressionSyntax indexed = access.Expression;
        if (indexed.DescendantNodesAndSelf().Any(static n => n is not (IdentifierNameSyntax or MemberAccessExpressionSyntax or ThisExpressionSyntax))) return null;
        ITypeSymbol? type = model.GetTypeInfo(indexed).Type;
        string? count = type is IArrayTypeSymbol ? "Length" : type is null ? null : new[] { "Length", "Count" }.FirstOrDefault(name => model.LookupSymbols(value.SpanStart, type, name).OfType<IPropertySymbol>().Any());
        return count is null ? null : SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, indexed.WithoutTrivia(), SyntaxFactory.IdentifierName(count));
    }
}
