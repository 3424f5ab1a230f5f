using Tusk.Compiler.Dataflow;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;

namespace Tusk.Compiler.Passes;

/// <summary>
/// What follows a call of a function that never returns, or a check that never holds, is never reached.
/// <code>
/// call ThrowHelper.ThrowArgumentException(); goto b1   ⇒   call ThrowHelper.ThrowArgumentException(); unreachable
/// </code>
/// </summary>
public static class CutAfterThrows
{
    public static void Run(IrProgram program)
    {
        // A function whose only way on leads through another that never returns is found in a later round; chains are short.
        HashSet<Function> endless = [];
        for (int known = -1; known < endless.Count;)
        {
            known = endless.Count;
            foreach (Function function in program.Functions)
            {
                Cut(function, endless);
                if (function.MayThrow && !function.Blocks.Exists(static b => b.Terminator is Return) && function.Blocks.Exists(static b => b.MayThrow)) endless.Add(function);
            }
        }
    }

    static void Cut(Function function, HashSet<Function> endless)
    {
        bool changed = false;
        foreach (Block block in function.Blocks)
        {
            int at = block.Instructions.FindIndex(i => i is Call call && endless.Contains(call.Callee) || i is Check check && NeverHolds(check));
            if (at < 0 || at == block.Instructions.Count - 1 && block.Terminator is Unreachable) continue;
            block.Instructions.RemoveRange(at + 1, block.Instructions.Count - at - 1);
            block.Instructions[at].Result = null;
            block.Terminator = new Unreachable { Span = block.Instructions[at].Span };
            changed = true;
        }

        if (changed) UnreachableBlocks.Remove(function);
    }

    /// <summary>A check of constants that fails whenever it runs.</summary>
    static bool NeverHolds(Check check) => check switch
    {
        { Kind: CheckKind.NotZero, Left: IntegerOperand { Value: var divisor } } => divisor == 0,
        { Kind: CheckKind.NotNull, Left: NullOperand } => true,
        { Kind: CheckKind.Cast, Left: IntegerOperand { Value: var holds } } => holds == 0,
        _ => false,
    };
}
