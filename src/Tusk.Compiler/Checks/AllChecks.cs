using Tusk.Compiler.IR;

namespace Tusk.Compiler.Checks;

/// <summary>The safety rules in their order. They see the program as it was written: before any pass.</summary>
public static class AllChecks
{
    static readonly Action<IrProgram, DiagnosticSink>[] Rules =
    [
        NoFilterAfterFinally.Run,
    ];

    public static void Run(IrProgram program, DiagnosticSink diagnostics)
    {
        foreach (Action<IrProgram, DiagnosticSink> rule in Rules) rule(program, diagnostics);
        foreach (Function function in program.Functions)
        {
            function.ErrorRegions.Clear();
            foreach (Block block in function.Blocks) block.Part = null;
        }
    }
}
