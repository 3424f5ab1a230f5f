using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tusk.CodeFixes;

/// <summary>Names for locals that a fix adds.</summary>
static class FreeName
{
    /// <summary>The wanted name, or with a number behind it: one that nothing in the member has, and nothing that is seen from there.</summary>
    public static string For(string wanted, SemanticModel model, int position)
    {
        SyntaxNode? member = model.SyntaxTree.GetRoot().FindToken(position).Parent?.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        HashSet<string> taken = [.. (member?.DescendantTokens() ?? []).Where(static t => t.IsKind(SyntaxKind.IdentifierToken)).Select(static t => t.ValueText)];
        string name = wanted;
        for (int i = 2; taken.Contains(name) || !model.LookupSymbols(position, name: name).IsEmpty || SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None; i++) name = wanted + i;
        return name;
    }
}
