using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Tusk.Diagnostics;

namespace Tusk.CodeFixes;

/// <summary><c>int _count;</c> and <c>_count++;</c> ⇒ <c>readonly Atomic&lt;int&gt; _count = new(0);</c> and <c>_count.Increment();</c>, where every use is one step that an atomic has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MakeAtomic() : ModuleFix(Catalogue.SharedChanged.Id, Catalogue.StaticChanged.Id)
{
    /// <summary>Each rewrites all uses of its field, which others may stand among.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    protected override async Task<IReadOnlyList<ProposedFix>> Propose(FixTarget target, CancellationToken cancellation)
    {
        if (await FieldUses.Changed(target, cancellation).ConfigureAwait(false) is not { } field) return [];
        if (field.Field.Type.SpecialType is not (SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64)) return [];
        SolutionEditor editor = new(target.Document.Project.Solution);
        foreach ((DocumentId file, ImmutableArray<ExpressionSyntax> uses) in field.Uses)
        {
            DocumentEditor document = await editor.GetDocumentEditorAsync(file, cancellation).ConfigureAwait(false);
            List<(ExpressionSyntax Use, bool Changes)> steps = [];
            foreach (ExpressionSyntax use in uses)
            {
                if (OneStep(use, uses, field.Field, document.SemanticModel) is not { } step) return [];
                document.ReplaceNode(step.Old, step.New.WithTriviaFrom(step.Old));
                steps.Add((use, step.Old != use));
            }

            // What is read first and changed then, may have been changed by another thread meanwhile.
            if (steps.GroupBy(static s => s.Use.FirstAncestorOrSelf<MemberDeclarationSyntax>()).Any(static member => member.Count() > 1 && member.Any(static s => s.Changes))) return [];
        }

        DocumentEditor declaring = await editor.GetDocumentEditorAsync(target.Document.Project.Solution.GetDocumentId(field.Declaration.SyntaxTree), cancellation).ConfigureAwait(false);
        declaring.ReplaceNode(field.Declaration, field.DeclaredAs("Atomic"));
        return [new($"Make {field.Field.Name} an Atomic<{field.Field.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}>", editor.GetChangedSolution())];
    }

    /// <summary>The operation that a use is part of, as one call; null where it would be two, between which another thread may come.</summary>
    static (ExpressionSyntax Old, ExpressionSyntax New)? OneStep(ExpressionSyntax use, ImmutableArray<ExpressionSyntax> uses, IFieldSymbol field, SemanticModel model)
    {
        bool isSigned = field.Type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64;
        switch (use.Parent)
        {
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression } step: return (step, Call(use, "Increment"));
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreDecrementExpression } step: return (step, Call(use, "Decrement"));
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.AddressOfExpression } or RefExpressionSyntax: return null;
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression } step when IsStatement(step, model): return (step, Call(use, "Increment"));
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostDecrementExpression } step when IsStatement(step, model): return (step, Call(use, "Decrement"));
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression }: return null;
            case ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None }: return null;
            case AssignmentExpressionSyntax assignment when assignment.Left == use:
                if (uses.Any(other => other != use && assignment.Right.Span.Contains(other.Span))) return null;
                string? method = assignment.Kind() switch
                {
                    SyntaxKind.AddAssignmentExpression => "Add",
                    SyntaxKind.SubtractAssignmentExpression when isSigned => "Add",
                    SyntaxKind.SimpleAssignmentExpression when IsStatement(assignment, model) => "Store",
                    SyntaxKind.OrAssignmentExpression when IsStatement(assignment, model) => "Or",
                    SyntaxKind.AndAssignmentExpression when IsStatement(assignment, model) => "And",
                    _ => null,
                };
                if (method is null) return null;
                ExpressionSyntax value = assignment.Right.WithoutTrivia();
                if (assignment.IsKind(SyntaxKind.SubtractAssignmentExpression)) value = SyntaxFactory.PrefixUnaryExpression(SyntaxKind.UnaryMinusExpression, SyntaxFactory.ParenthesizedExpression(value));
                return (assignment, Call(use, method, value));
            default: return (use, Call(use, "Load"));
        }
    }

    /// <summary>Nobody looks at the value.</summary>
    static bool IsStatement(ExpressionSyntax expression, SemanticModel model) => expression.Parent switch
    {
        ExpressionStatementSyntax or ForStatementSyntax => true,
        ArrowExpressionClauseSyntax { Parent: { } member } => model.GetDeclaredSymbol(member) is IMethodSymbol { ReturnsVoid: true },
        AnonymousFunctionExpressionSyntax lambda => model.GetSymbolInfo(lambda).Symbol is IMethodSymbol { ReturnsVoid: true },
        _ => false,
    };

    static InvocationExpressionSyntax Call(ExpressionSyntax cell, string method, params ExpressionSyntax[] arguments) =>
        SyntaxFactory.InvocationExpression(SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, cell.WithoutTrivia(), SyntaxFactory.IdentifierName(method)),
            SyntaxFactory.ArgumentList([.. arguments.Select(SyntaxFactory.Argument)]));
}
