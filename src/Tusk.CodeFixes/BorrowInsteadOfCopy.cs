using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tusk.Diagnostics;

namespace Tusk.CodeFixes;

/// <summary><c>using var bytes = _bytes;</c> ⇒ <c>ref var bytes = ref _bytes;</c>, or <c>ref readonly</c> where the place is read only: the owner stays who it is, and disposes of it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class BorrowInsteadOfCopy() : ModuleFix(Catalogue.OwnedCopied.Id)
{
    protected override Task<IReadOnlyList<ProposedFix>> Propose(FixTarget target, CancellationToken cancellation) => Task.FromResult(Propose(target));

    static IReadOnlyList<ProposedFix> Propose(FixTarget target)
    {
        if (target.Statement is not LocalDeclarationStatementSyntax { Declaration: { Variables: [{ Initializer: { } initializer } variable], Type: not RefTypeSyntax }, Parent: BlockSyntax block } declaration) return [];
        if (!IsPlace(target.Model.GetOperation(initializer.Value))) return [];
        IReadOnlyList<LocalUse> uses = LocalUse.Of(target.Model.GetDeclaredSymbol(variable)!, block, target.Model);
        if (uses.Any(static u => u.Kind == UseKind.Moved)) return [];

        StatementSyntax[] disposals = [.. uses.Where(static u => u.Kind == UseKind.Disposed).Select(static u => u.Disposal)];
        return [.. ((bool[])[false, true]).SelectMany(isReadOnly =>
        {
            SyntaxNode root = target.Root.TrackNodes([declaration, .. disposals]);
            root = root.RemoveNodes(disposals.Select(d => root.GetCurrentNode(d)!), SyntaxRemoveOptions.KeepNoTrivia)!;
            LocalDeclarationStatementSyntax current = root.GetCurrentNode(declaration)!;
            return target.Replacing($"Use it where it is: {(isReadOnly ? "ref readonly" : "ref")}", root.ReplaceNode(current, ByRef(current, isReadOnly)));
        })];
    }

    /// <summary>Something that a ref can lead to.</summary>
    static bool IsPlace(IOperation? value) => value switch
    {
        IFieldReferenceOperation or IArrayElementReferenceOperation => true,
        IParameterReferenceOperation { Parameter.RefKind: not RefKind.None } or ILocalReferenceOperation { Local.RefKind: not RefKind.None } => true,
        IPropertyReferenceOperation { Property.RefKind: not RefKind.None } or IInvocationOperation { TargetMethod.RefKind: not RefKind.None } => true,
        _ => false,
    };

    static LocalDeclarationStatementSyntax ByRef(LocalDeclarationStatementSyntax declaration, bool isReadOnly)
    {
        SyntaxToken Word(SyntaxKind kind) => SyntaxFactory.Token([], kind, [SyntaxFactory.Space]);
        VariableDeclaratorSyntax variable = declaration.Declaration.Variables[0];
        EqualsValueClauseSyntax initializer = variable.Initializer!;
        TypeSyntax type = SyntaxFactory.RefType(Word(SyntaxKind.RefKeyword), isReadOnly ? Word(SyntaxKind.ReadOnlyKeyword) : default, declaration.Declaration.Type.WithoutLeadingTrivia());
        ExpressionSyntax value = SyntaxFactory.RefExpression(Word(SyntaxKind.RefKeyword), initializer.Value.WithoutLeadingTrivia());
        return declaration.WithUsingKeyword(default)
            .WithDeclaration(declaration.Declaration.WithType(type).WithVariables([variable.WithInitializer(initializer.WithValue(value))]))
            .WithLeadingTrivia(declaration.GetLeadingTrivia());
    }
}
