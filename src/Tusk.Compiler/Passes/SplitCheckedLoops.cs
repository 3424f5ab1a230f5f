using Tusk.Compiler.Dataflow;
using Tusk.Compiler.Dataflow.Values;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Passes.Checks;
using Tusk.Compiler.Passes.LoopSplitting;

namespace Tusk.Compiler.Passes;

/// <summary>
/// Tests before a small innermost loop whether all its index checks will pass, and has a copy of the loop without them for when they will.
/// <code>
/// for (i = a; i &lt; n; i++) { check index s*i+o, length; … }
///   ⇒   if (0 ≤ s*a+o &lt; length and 0 ≤ s*(n-1)+o &lt; length) for (…) { … } else for (…) { check index …; … }
/// </code>
/// An index that is linear in the counter lies between those of the first and the last round; the test computes them with 64 bits, so
/// without wrapping, from operands that the loop does not change. Where it fails the loop runs as it was, so that an error comes exactly where
/// C# has it.
/// </summary>
public static class SplitCheckedLoops
{
    const int MaxInstructions = 40, MaxBlocks = 12, MaxChecks = 4, MaxFunction = 400;

    public static void Run(IrProgram program)
    {
        foreach (Function function in program.Functions) LoopPreheaders.Add(function);
        var memory = new UnchangingMemory(program);
        Dictionary<Function, ValueNumbers> values = SideBySide.Map(program, f => new ValueNumbers(f, memory));
        NeverNull neverNull = NeverNull.None;
        SideBySide.ForEach(program, function =>
        {
            if (!function.CountsByHand && function.Blocks.Sum(static b => b.Instructions.Count) <= MaxFunction) Run(function, values[function], neverNull);
            SimplifyControlFlow.Run(function);
        });
    }

    static void Run(Function function, ValueNumbers values, NeverNull neverNull)
    {
        Loop[] loops = [.. values.Loops.All.Where(l => IsCandidate(l, values))];
        if (loops.Length == 0) return;
        var walk = new FactWalk(function, values, neverNull);
        walk.LearnSums();
        Dictionary<Loop, List<LinearCheck>> found = [];
        walk.Run((block, instruction) =>
        {
            if (instruction is not Check { Kind: CheckKind.Index } check) return;
            int order = values.Flow.OrderOf(block);
            if (Array.Find(loops, l => l.Blocks[order]) is not { } loop || LinearCheck.Of(check, loop, walk) is not { } linear) return;
            if (!found.TryGetValue(loop, out List<LinearCheck>? list)) found.Add(loop, list = []);
            list.Add(linear);
        });
        foreach ((Loop loop, List<LinearCheck> checks) in found)
        {
            var test = new LoopTest(function, values, loop);
            List<LinearCheck> tested = [.. checks.Take(MaxChecks).Where(test.Add)];
            if (tested.Count == 0) continue;
            Block[] blocks = [.. loop.Blocks.Members.Select(m => values.Flow.Blocks[m])];
            Block copy = LoopCopy.Of(function, blocks, values.Flow.Blocks[loop.Header], [.. tested.Select(static t => t.Check)]);
            test.Finish(copy, values.Flow.Blocks[loop.Header]);
        }

        if (found.Count == 0) return;
        FoldConstants.Run(function);
        RemoveDeadCode.Run(function);
    }

    /// <summary>What looks for something often ends after a round or two, which do not pay for the test.</summary>
    static bool LeavesEarly(Loop loop, int[] members, ValueNumbers values) =>
        members.Any(m => m != loop.Header && values.Flow.Blocks[m].Successors.Any(s => !loop.Blocks[values.Flow.OrderOf(s)] && s.Terminator is not (Throw or Unreachable)));

    static bool IsCandidate(Loop loop, ValueNumbers values)
    {
        if (LoopPreheaders.Of(values.Flow, loop) is null || values.Flow.Blocks[loop.Header].Caught is not null) return false;
        int[] members = [.. loop.Blocks.Members];
        return members.Length <= MaxBlocks && members.Sum(m => values.Flow.Blocks[m].Instructions.Count) <= MaxInstructions
            && !LeavesEarly(loop, members, values) && !members.Any(m => m != loop.Header && values.Loops.At(m) is not null) && members.All(m => values.Flow.Blocks[m].Caught is null)
            && members.Any(m => values.Flow.Blocks[m].Instructions.Exists(static i => i is Check { Kind: CheckKind.Index }));
    }
}
