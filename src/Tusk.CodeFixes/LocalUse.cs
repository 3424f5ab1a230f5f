using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Tusk.CodeFixes;

/// <summary>What happens to the value of an owned local where it is named.</summary>
enum UseKind
{
    /// <summary>A member of it is used.</summary>
    Member,

    /// <summary>A callee may read it, by <c>in</c>.</summary>
    Lent,

    /// <summary><c>local.Dispose();</c></summary>
    Disposed,

    /// <summary>It moves on, is assigned, or its address goes somewhere.</summary>
    Moved,
}

readonly record struct LocalUse(IdentifierNameSyntax Name, UseKind Kind)
{
    /// <summary>All uses of a local in the block that declares it.</summary>
    public static IReadOnlyList<LocalUse> Of(ISymbol local, SyntaxNode scope, SemanticModel model) =>
    [
        .. scope.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == local.Name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, local))
            .Select(name => new LocalUse(name, KindOf(name, model))),
    ];

    /// <summary>The statement <c>local.Dispose();</c>; of a use that is one.</summary>
    public ExpressionStatementSyntax Disposal => this.Name.FirstAncestorOrSelf<ExpressionStatementSyntax>()!;

    static UseKind KindOf(IdentifierNameSyntax name, SemanticModel model) => name.Parent switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Dispose", Parent: InvocationExpressionSyntax { Parent: ExpressionStatementSyntax } } access when access.Expression == name => UseKind.Disposed,
        MemberAccessExpressionSyntax access when access.Expression == name => UseKind.Member,
        ElementAccessExpressionSyntax => UseKind.Member,
        ArgumentSyntax argument when argument.RefKindKeyword.IsKind(SyntaxKind.InKeyword) || IsRead(argument, model) => UseKind.Lent,
        _ => UseKind.Moved,
    };

    static bool IsRead(ArgumentSyntax argument, SemanticModel model) =>
        argument.RefKindKeyword.IsKind(SyntaxKind.None) && model.GetOperation(argument) is IArgumentOperation { Parameter.RefKind: RefKind.In or RefKind.RefReadOnlyParameter };
}
