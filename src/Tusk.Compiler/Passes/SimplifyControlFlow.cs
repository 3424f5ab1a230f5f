using Tusk.Compiler.Dataflow;
using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;

namespace Tusk.Compiler.Passes;

/// <summary>
/// Removes blocks that nothing reaches, leads jumps past empty blocks and past tests whose outcome the jumping block has just fixed, and joins
/// blocks that always follow one another.
/// <code>
/// b1: goto b2   b2: goto b3           ⇒   every edge to b1 or b2 leads to b3
/// b1: t = 0; goto b2   b2: if t …     ⇒   b1: t = 0; goto b2's else
/// b1: x; goto b2   b2: y; return      ⇒   b1: x; y; return      (when only b1 leads to b2)
/// </code>
/// </summary>
public static class SimplifyControlFlow
{
    const int MaxRounds = 6;

    public static void Run(IrProgram program)
    {
        SideBySide.ForEach(program, Run);
    }

    public static void Run(Function function)
    {
        if (function.Blocks.Count == 0) return;
        UnreachableBlocks.Remove(function);
        BooleanTests.Simplify(function);
        for (int round = 0; round < MaxRounds; round++)
        {
            bool changed = ThreadJumps(function);
            changed |= UnreachableBlocks.Remove(function);
            changed |= Merge(function);
            if (!changed) return;
        }
    }

    static bool ThreadJumps(Function function)
    {
        bool changed = false;
        Dictionary<Block, Block> ends = [];
        Definitions definitions = new(function);
        foreach (Block block in function.Blocks)
        {
            block.Terminator.Map(static o => o, target =>
            {
                Block end = EndOf(target);
                changed |= end != target;
                return end;
            });
            if (block.Terminator is Branch branch && branch.Then == branch.Else) block.Terminator = new Goto(branch.Then) { Span = branch.Span };
            if (block.Terminator is Goto { Target: { Instructions.Count: 0 } test } jump && Decided(block, test, definitions) is { } decided && decided != test)
            {
                jump.Target = decided;
                changed = true;
            }
        }

        return changed;

        Block EndOf(Block block)
        {
            if (ends.TryGetValue(block, out Block? known)) return known;
            ends.Add(block, block);
            if (block is not { Instructions.Count: 0, Caught: null, Terminator: Goto next }) return block;
            return ends[block] = EndOf(next.Target);
        }
    }

    /// <summary>Where a test leads whose local the block has set to a constant last.</summary>
    static Block? Decided(Block block, Block test, Definitions definitions)
    {
        Local? tested = test.Terminator switch
        {
            Branch { Condition: LocalOperand local } => local.Local,
            Switch { Value: LocalOperand local } => local.Local,
            _ => null,
        };
        if (tested is null || definitions.IsMemory(tested)) return null;
        if (block.Instructions.FindLast(i => i.Result == tested) is not Copy { Value: IntegerOperand value }) return null;
        return test.Terminator is Branch branch
            ? value.Value != 0 ? branch.Then : branch.Else
            : ((Switch)test.Terminator).Cases.Where(c => c.Value == value.Value).Select(static c => c.Target).FirstOrDefault(((Switch)test.Terminator).Default);
    }

    static bool Merge(Function function)
    {
        Dictionary<Block, int> edges = [];
        foreach (Block block in function.Blocks)
            foreach (Block target in ControlFlow.Edges(block)) edges[target] = edges.GetValueOrDefault(target) + 1;
        HashSet<Block> gone = [];
        foreach (Block block in function.Blocks)
        {
            if (gone.Contains(block)) continue;
            while (block.Terminator is Goto { Target: var next } && next != block && edges[next] == 1 && next.Caught is null && block.Part == next.Part && SameUnwind(block, next))
            {
                block.Unwind ??= next.Unwind;
                block.Instructions.AddRange(next.Instructions);
                block.Terminator = next.Terminator;
                gone.Add(next);
            }
        }

        return function.Blocks.RemoveAll(gone.Contains) > 0;
    }

    static bool SameUnwind(Block first, Block second) => first.Unwind == second.Unwind || !first.MayThrow || !second.MayThrow;
}
