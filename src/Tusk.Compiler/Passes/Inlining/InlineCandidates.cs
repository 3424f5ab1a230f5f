using Tusk.Compiler.Dataflow;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.Passes.ReferenceCounts;

namespace Tusk.Compiler.Passes.Inlining;

/// <summary>Which functions are worth copying into their callers: small, without loops, and not called by C or counting by hand.</summary>
static class InlineCandidates
{
    const int MaxAggressive = 48, MaxLibrary = 16, MaxUser = 14, MaxUserOwning = 6, MaxBlocks = 10;

    public static bool Is(Function function)
    {
        // What bounds a circle of calls stays in it.
        if (function.MaxDepth is not null) return false;
        if (function.CountsByHand || function.CEntry is not null || function.Inline == false || function.Blocks.Count is 0 or > MaxBlocks) return false;
        int limit = function.Inline == true ? MaxAggressive : function.Origin != CodeOrigin.User ? MaxLibrary : OwnsObjects(function) ? MaxUserOwning : MaxUser;
        int size = 0;
        foreach (Block block in function.Blocks)
        {
            size += block.Instructions.Count;
            if (size > limit) return false;
            foreach (Instruction instruction in block.Instructions)
                if (instruction is StackAllocate or Abandon || instruction is CallInstruction call && call.Callees.Contains(function)) return false;
        }

        var flow = new ControlFlow(function);
        for (int i = 0; i < flow.Blocks.Count; i++)
            if (flow.Predecessors(i).Any(p => p >= i)) return false;
        return true;
    }

    /// <summary>What a function's own locals own goes when the function ends; copied into a caller, when that ends.</summary>
    static bool OwnsObjects(Function function) =>
        function.Locals.Any(static l => l.Kind == LocalKind.Variable && Counted.Is(l.Type))
        || function.Blocks.Exists(static b => b.Instructions.Exists(static i => Counted.GivesOwned(i) && i.Result is { Type: var type } && Counted.Is(type)));
}
