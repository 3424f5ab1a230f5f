using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.Passes.Inlining;

namespace Tusk.Compiler.Passes;

/// <summary>
/// Copies small functions into their callers, callees first. A check that fails inside a library function then names the C# line of the code
/// that called it. A function whose every call was replaced goes.
/// </summary>
public static class InlineSmallFunctions
{
    /// <summary>A function that has grown to so many instructions takes no more.</summary>
    const int MaxGrown = 600;

    public static void Run(IrProgram program)
    {
        Dictionary<Function, bool> isCandidate = [];
        HashSet<Function> inlined = [];
        foreach (Function function in CalleesFirst(program))
        {
            if (!function.CountsByHand) Inline(function, inlined, f => isCandidate.GetValueOrDefault(f));
            isCandidate[function] = InlineCandidates.Is(function);
        }

        UnusedFunctions.Remove(program, inlined.Contains);
    }

    /// <summary>Copies small functions into one caller; they stay.</summary>
    internal static void Into(Function function)
    {
        if (!function.CountsByHand) Inline(function, [], InlineCandidates.Is);
    }

    static void Inline(Function function, HashSet<Function> inlined, Predicate<Function> isCandidate)
    {
        int size = function.Blocks.Sum(static b => b.Instructions.Count);
        Definitions? definitions = null;
        bool changed = false;
        for (int b = 0; b < function.Blocks.Count; b++)
        {
            Block block = function.Blocks[b];
            for (int i = 0; i < block.Instructions.Count && size < MaxGrown; i++)
            {
                if (block.Instructions[i] is not Call call || call.Callee == function || !isCandidate(call.Callee)) continue;
                definitions ??= new Definitions(function);
                size += call.Callee.Blocks.Sum(static c => c.Instructions.Count);
                InlinedCall.Splice(function, block, i, definitions);
                inlined.Add(call.Callee);
                changed = true;
                b += call.Callee.Blocks.Count;
                break;
            }
        }

        if (!changed) return;
        UnreachableBlocks.Remove(function);
        SimplifyControlFlow.Run(function);
        FoldConstants.Run(function);
        RemoveDeadCode.Run(function);
        SimplifyControlFlow.Run(function);
    }

    /// <summary>Post-order over the call graph; cycles are entered somewhere.</summary>
    static List<Function> CalleesFirst(IrProgram program)
    {
        HashSet<Function> seen = [];
        List<Function> order = [];
        foreach (Function root in program.Functions)
        {
            if (!seen.Add(root)) continue;
            Stack<(Function Function, Queue<Function> Open)> stack = new([(root, Callees(root))]);
            while (stack.TryPeek(out (Function Function, Queue<Function> Open) top))
            {
                if (!top.Open.TryDequeue(out Function? next))
                {
                    order.Add(top.Function);
                    stack.Pop();
                }
                else if (seen.Add(next)) stack.Push((next, Callees(next)));
            }
        }

        return order;
    }

    static Queue<Function> Callees(Function function) =>
        new(function.Blocks.SelectMany(static b => b.Instructions).OfType<Call>().Select(static c => c.Callee));
}
