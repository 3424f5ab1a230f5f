using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;

namespace Tusk.Compiler.Dataflow.Analyses;

/// <summary>Functions that run at most once while a module is loaded: what makes the Module object, and what only such a function calls, in one place that no loop comes back to.</summary>
public static class RunsOnce
{
    public static HashSet<Function> In(IrProgram program)
    {
        if (program is not { Module: not null, EntryPoint: { } entry }) return [];
        HashSet<Function> direct = [.. DirectlyCalled.In(program)];
        Dictionary<Function, List<(Function Caller, Block Block)>> calls = [];
        foreach (Function caller in program.Functions)
            foreach (Block block in caller.Blocks)
                foreach (CallInstruction call in block.Instructions.OfType<CallInstruction>())
                    foreach (Function callee in call.Callees)
                    {
                        if (!calls.TryGetValue(callee, out var list)) calls.Add(callee, list = []);
                        list.Add((caller, block));
                    }

        if (calls.ContainsKey(entry)) return [];
        HashSet<Function> once = [entry];
        while (calls.Count(c => !once.Contains(c.Key) && direct.Contains(c.Key) && c.Value is [var only] && once.Contains(only.Caller) && !Repeats(only.Block) && once.Add(c.Key)) > 0)
        {
        }

        return once;
    }

    /// <summary>Whether the block may run again in one run of its function.</summary>
    public static bool Repeats(Block block)
    {
        HashSet<Block> seen = [];
        Queue<Block> open = new(block.Unwind is { } own ? block.Successors.Append(own) : block.Successors);
        while (open.TryDequeue(out Block? next))
        {
            if (next == block) return true;
            if (!seen.Add(next)) continue;
            foreach (Block successor in next.Successors) open.Enqueue(successor);
            if (next.Unwind is { } handler) open.Enqueue(handler);
        }

        return false;
    }
}
