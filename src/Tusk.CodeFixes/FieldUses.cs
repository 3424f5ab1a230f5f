using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace Tusk.CodeFixes;

/// <summary>A field that several threads change, and every place where it is named, in all files.</summary>
/// <param name="Field">It is declared alone, in the sources, with nothing but an initializer that makes it what it is at first.</param>
/// <param name="Declarator">In its declaration.</param>
/// <param name="Uses">The whole expressions: <c>x</c>, <c>this.x</c>, <c>Type.x</c>, <c>other.x</c>, by file.</param>
sealed record FieldUses(IFieldSymbol Field, VariableDeclaratorSyntax Declarator, IReadOnlyDictionary<DocumentId, ImmutableArray<ExpressionSyntax>> Uses)
{
    public FieldDeclarationSyntax Declaration => (FieldDeclarationSyntax)this.Declarator.Parent!.Parent!;

    /// <summary>The field that is changed in the span; null where there is none whose declaration can be rewritten.</summary>
    public static async Task<FieldUses?> Changed(FixTarget target, CancellationToken cancellation)
    {
        IFieldSymbol? field = target.Within<ExpressionSyntax>().Select(ChangedIn).OfType<ExpressionSyntax>()
            .Select(place => FieldOf(place, target.Model)).FirstOrDefault(static f => f is not null);
        if (field is not { IsReadOnly: false, IsVolatile: false, Type.IsValueType: true, DeclaringSyntaxReferences: [var reference] }) return null;
        if (await reference.GetSyntaxAsync(cancellation).ConfigureAwait(false) is not VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FieldDeclarationSyntax { AttributeLists.Count: 0 } } } declarator) return null;

        Solution solution = target.Document.Project.Solution;
        Dictionary<DocumentId, ImmutableArray<ExpressionSyntax>> uses = [];
        foreach (ReferencedSymbol referenced in await SymbolFinder.FindReferencesAsync(field, solution, cancellation).ConfigureAwait(false))
        {
            foreach (IGrouping<Document, ReferenceLocation> file in referenced.Locations.GroupBy(static l => l.Document))
            {
                SyntaxNode root = (await file.Key.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
                uses[file.Key.Id] = [.. file.Select(use => Whole(root.FindNode(use.Location.SourceSpan, getInnermostNodeForTie: true)))];
            }
        }

        return new(field, declarator, uses);
    }

    /// <summary>The declaration as <c>readonly TYPE name = new(initial)</c>.</summary>
    public FieldDeclarationSyntax DeclaredAs(string type)
    {
        TypeSyntax old = this.Declaration.Declaration.Type;
        ExpressionSyntax initial = this.Declarator.Initializer?.Value ?? this.Field.Type.SpecialType switch
        {
            SpecialType.System_Boolean => SyntaxFactory.LiteralExpression(SyntaxKind.FalseLiteralExpression),
            >= SpecialType.System_SByte and <= SpecialType.System_UInt64 => SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(0)),
            _ => SyntaxFactory.LiteralExpression(SyntaxKind.DefaultLiteralExpression),
        };
        VariableDeclaratorSyntax declarator = this.Declarator.WithIdentifier(this.Declarator.Identifier.WithTrailingTrivia(SyntaxFactory.Space)).WithInitializer(
            SyntaxFactory.EqualsValueClause(SyntaxFactory.Token([], SyntaxKind.EqualsToken, [SyntaxFactory.Space]),
                SyntaxFactory.ImplicitObjectCreationExpression(SyntaxFactory.ArgumentList([SyntaxFactory.Argument(initial.WithoutTrivia())]), null)));
        TypeSyntax written = SyntaxFactory.ParseTypeName($"{type}<{old.WithoutTrivia()}>").WithTrailingTrivia(old.GetTrailingTrivia());
        SyntaxToken readOnly = SyntaxFactory.Token([], SyntaxKind.ReadOnlyKeyword, [SyntaxFactory.Space]);
        FieldDeclarationSyntax bare = this.Declaration.WithoutLeadingTrivia();
        return bare.WithModifiers(bare.Modifiers.Add(readOnly)).WithDeclaration(bare.Declaration.WithType(written.WithoutLeadingTrivia()).WithVariables([declarator]))
            .WithLeadingTrivia(this.Declaration.GetLeadingTrivia());
    }

    /// <summary>What is written to by an expression: its left side, operand, or what it passes by ref.</summary>
    static ExpressionSyntax? ChangedIn(ExpressionSyntax expression) => expression switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } unary => unary.Operand,
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } unary => unary.Operand,
        _ when expression.Parent is ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.RefKeyword or (int)SyntaxKind.OutKeyword } => expression,
        _ => null,
    };

    /// <summary>The field that is assigned, also where a part of it is: <c>x.From = 1</c>.</summary>
    static IFieldSymbol? FieldOf(ExpressionSyntax place, SemanticModel model)
    {
        IFieldSymbol? found = null;
        for (ExpressionSyntax? part = place; part is not null; part = (part as MemberAccessExpressionSyntax)?.Expression)
        {
            if (model.GetSymbolInfo(part).Symbol is not IFieldSymbol field) break;
            found = field;
            if (!field.ContainingType.IsValueType) break;
        }

        return found;
    }

    static ExpressionSyntax Whole(SyntaxNode name)
    {
        var expression = (ExpressionSyntax)name;
        return expression.Parent is MemberAccessExpressionSyntax access && access.Name == expression ? access : expression;
    }
}
