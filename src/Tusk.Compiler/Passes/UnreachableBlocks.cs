using Tusk.Compiler.Dataflow;
using Tusk.Compiler.IR;

namespace Tusk.Compiler.Passes;

/// <summary>Removes blocks that control can't reach, and unwind edges that can't be taken. Any pass that cuts an edge ends with this.</summary>
public static class UnreachableBlocks
{
    /// <returns>Whether something was removed.</returns>
    public static bool Remove(Function function)
    {
        bool changed = false;
        foreach (Block block in function.Blocks)
        {
            if (block.Unwind is null || block.MayThrow) continue;
            block.Unwind = null;
            changed = true;
        }

        var flow = new ControlFlow(function);
        return function.Blocks.RemoveAll(b => !flow.IsReachable(b)) > 0 || changed;
    }
}
