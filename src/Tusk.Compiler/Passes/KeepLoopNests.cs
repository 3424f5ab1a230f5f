using Tusk.Compiler.Dataflow;
using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;

namespace Tusk.Compiler.Passes;

/// <summary>
/// Leaves functions with a loop in a loop to themselves. What is called from one place the C compiler puts there whatever its size, and its inner
/// loops then have to do with the registers that the caller leaves them; one call costs nothing beside them.
/// </summary>
public static class KeepLoopNests
{
    /// <summary>A loop takes two blocks, and something goes before and after.</summary>
    const int LeastBlocks = 6;

    public static void Run(IrProgram program)
    {
        HashSet<Function> once = RunsOnce.In(program);
        SideBySide.ForEach(program, function =>
        {
            if (function is { Inline: null, CEntry: null, CountsByHand: false, Blocks.Count: >= LeastBlocks } && !once.Contains(function) && HasNest(function)) function.Inline = false;
        });
    }

    static bool HasNest(Function function)
    {
        ControlFlow flow = new(function);
        Loop[] loops = [.. new Loops(flow, new Dominators(flow)).All];
        return Array.Exists(loops, outer => Array.Exists(loops, inner => inner != outer && outer.Blocks[inner.Header]));
    }
}
