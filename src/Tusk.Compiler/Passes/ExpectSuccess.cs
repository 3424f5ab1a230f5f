using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;

namespace Tusk.Compiler.Passes;

/// <summary>
/// Marks the branches one side of which does nothing but throw: the C compiler lays the other side out straight, as it does by itself for a
/// negative return.
/// <code>
/// if t goto b1 else b2   b1: throw …   ⇒   if t goto b1 else b2 unlikely
/// </code>
/// Not in code that runs once while a module is loaded, where size counts alone.
/// </summary>
public static class ExpectSuccess
{
    const int MaxSteps = 8;

    public static void Run(IrProgram program)
    {
        HashSet<Function> once = RunsOnce.In(program);
        foreach (Function function in program.Functions)
        {
            if (once.Contains(function)) continue;
            foreach (Block block in function.Blocks)
                if (block.Terminator is Branch branch && Fails(branch.Then) is var then && then != Fails(branch.Else)) branch.Expected = !then;
        }
    }

    /// <summary>Nothing but the making and throwing of an error follows.</summary>
    static bool Fails(Block block)
    {
        for (int steps = 0; steps < MaxSteps; steps++)
        {
            if (!block.Instructions.TrueForAll(static i => i is MakeError or Copy)) return false;
            if (block.Terminator is Throw) return true;
            if (block.Terminator is not Goto { Target: var next }) return false;
            block = next;
        }

        return false;
    }
}
