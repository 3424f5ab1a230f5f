using Tusk.Compiler.Dataflow;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;

namespace Tusk.Compiler.Passes;

/// <summary>Gives each loop a block through which control comes to it from outside, and which leads nowhere else.</summary>
static class LoopPreheaders
{
    public static void Add(Function function)
    {
        var flow = new ControlFlow(function);
        var loops = new Loops(flow, new Dominators(flow));
        foreach (Loop loop in loops.All)
        {
            Block header = flow.Blocks[loop.Header];
            if (header.Caught is not null || loop.Header == 0 || Of(flow, loop) is not null) continue;
            Block preheader = function.NewBlock();
            preheader.Unwind = null;
            preheader.Terminator = new Goto(header) { Span = header.Instructions.Count > 0 ? header.Instructions[0].Span : header.Terminator.Span };
            function.Blocks.Insert(function.Blocks.IndexOf(header), preheader);
            foreach (int from in flow.Predecessors(loop.Header))
                if (!loop.Blocks[from]) flow.Blocks[from].Terminator.Map(static o => o, b => b == header ? preheader : b);
        }
    }

    /// <summary>Position of the loop's preheader; null where it has none.</summary>
    public static int? Of(ControlFlow flow, Loop loop)
    {
        int? found = null;
        foreach (int from in flow.Predecessors(loop.Header))
        {
            if (loop.Blocks[from]) continue;
            if (found is not null || flow.Blocks[from].Terminator is not Goto) return null;
            found = from;
        }

        return found;
    }
}
