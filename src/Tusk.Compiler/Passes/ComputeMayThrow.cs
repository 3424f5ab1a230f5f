using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;

namespace Tusk.Compiler.Passes;

/// <summary>
/// Sets <see cref="Function.MayThrow"/> by analysis of the whole program, and removes the unwind edges of blocks that can't throw with the
/// handlers that nothing leads to any more.
/// </summary>
public static class ComputeMayThrow
{
    public static void Run(IrProgram program)
    {
        IReadOnlySet<Function> throwing = MayThrow.In(program);
        foreach (Function function in program.Functions) function.MayThrow = throwing.Contains(function);
        foreach (Function function in program.Functions) UnreachableBlocks.Remove(function);
    }
}
