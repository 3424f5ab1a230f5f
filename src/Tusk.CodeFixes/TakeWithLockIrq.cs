using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tusk.Diagnostics;

namespace Tusk.CodeFixes;

/// <summary><c>lock.Lock()</c> ⇒ <c>lock.LockIrq()</c>, with the guard that this gives: an interrupt takes the lock, too.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class TakeWithLockIrq() : ModuleFix(Catalogue.LockWithInterrupts.Id)
{
    protected override Task<IReadOnlyList<ProposedFix>> Propose(FixTarget target, CancellationToken cancellation)
    {
        if (target.Within<InvocationExpressionSyntax>().FirstOrDefault(call => IsLock(call, target.Model)) is not { } call) return Task.FromResult<IReadOnlyList<ProposedFix>>([]);
        SimpleNameSyntax method = ((MemberAccessExpressionSyntax)call.Expression).Name;
        IEnumerable<SyntaxToken> tokens = [method.Identifier, .. GuardOf(call)];
        SyntaxNode root = target.Root.ReplaceTokens(tokens, static (token, _) => SyntaxFactory.Identifier(token.ValueText == "Lock" ? "LockIrq" : "SpinIrqGuard").WithTriviaFrom(token));
        return Task.FromResult(target.Replacing("Take it with LockIrq", root));
    }

    static bool IsLock(InvocationExpressionSyntax call, SemanticModel model) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Lock" } && model.GetSymbolInfo(call).Symbol is IMethodSymbol { ContainingType: { Name: "SpinLock", ContainingNamespace.Name: "Linux" } };

    /// <summary>The written type of the variable that gets the guard.</summary>
    static IEnumerable<SyntaxToken> GuardOf(InvocationExpressionSyntax call) =>
        call.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: var type } } }
            ? type.DescendantTokens().Where(static t => t.ValueText == "SpinGuard") : [];
}
