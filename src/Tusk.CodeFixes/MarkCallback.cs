using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tusk.Diagnostics;

namespace Tusk.CodeFixes;

/// <summary><c>Call(&amp;Work)</c>: <c>static void Work(…)</c> ⇒ <c>[CCallback] static void Work(…)</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MarkCallback() : ModuleFix(Catalogue.CallbackSignature.Id)
{
    protected override async Task<IReadOnlyList<ProposedFix>> Propose(FixTarget target, CancellationToken cancellation)
    {
        Solution solution = target.Document.Project.Solution;
        string? name = null;
        foreach (PrefixUnaryExpressionSyntax address in target.Within<PrefixUnaryExpressionSyntax>().Where(static a => a.IsKind(SyntaxKind.AddressOfExpression)))
        {
            if (target.Model.GetSymbolInfo(address.Operand, cancellation).Symbol is not IMethodSymbol method || method.GetAttributes().Any(static a => a.AttributeClass?.Name == "CCallbackAttribute")) continue;
            if (await AddAttribute.To(solution, method, "Linux.Interop.CCallback", [], cancellation).ConfigureAwait(false) is not { } marked) continue;
            (solution, name) = (marked, name is null ? method.Name : name + " and " + method.Name);
        }

        return name is null ? [] : [new($"Mark {name} with [CCallback]", solution)];
    }
}
