using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tusk.Analyzers;

/// <summary>
/// What <c>tusk check</c> says of a kernel module, while it is written: the same ids, texts and places, from the same compiler, which gets the assembly
/// that the editor's C# compiler makes in memory. Says nothing where the C# has errors.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KernelModuleAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => DescriptorSet.WithoutPages.All;

    public override void Initialize(AnalysisContext context)
    {
        // The build looks at generated code, too.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    static void Start(CompilationStartAnalysisContext context)
    {
        if (ModuleSettings.Of(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions) is not { } settings) return;
        ModuleAnalysis analysis = ModuleAnalysis.Of((CSharpCompilation)context.Compilation, settings);

        // File by file: while somebody types, editors ask for the files that are open, and never for the end of a compilation.
        context.RegisterSemanticModelAction(file =>
        {
            foreach (Diagnostic diagnostic in analysis.In(file.SemanticModel.SyntaxTree, file.CancellationToken)) file.ReportDiagnostic(diagnostic);
        });
    }
}
