using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes;

/// <summary>
/// A delegate that constant propagation has made known is called directly, and what it calls is inlined where it is small.
/// <code>t = calldelegate Func(delegate open, shared)   ⇒   t = call open(null, shared)</code>
/// </summary>
public static class CallKnownDelegates
{
    public static void Run(IrProgram program)
    {
        // One function after the other: what is inlined may have changed before.
        foreach (Function function in program.Functions)
            if (Replace(function)) InlineSmallFunctions.Into(function);
    }

    static bool Replace(Function function)
    {
        bool changed = false;
        foreach (Block block in function.Blocks)
            for (int i = 0; i < block.Instructions.Count; i++)
                if (block.Instructions[i] is CallDelegate call && Direct(call) is { } direct)
                {
                    block.Instructions[i] = direct;
                    changed = true;
                }

        return changed;
    }

    static Call? Direct(CallDelegate call)
    {
        if (call.Arguments is not [DelegateOperand { Function: var callee }, ..] || call.Type.Targets.Find(t => t.Function == callee) is not { } target) return null;
        // A lambda without captures is a method of an object that it does not look at.
        IEnumerable<Operand> self = target.HasTarget ? [new NullOperand(callee.Parameters[0].Type)] : [];
        List<Operand> arguments = [.. self, .. call.Arguments.Skip(1)];
        bool fits = arguments.Select(static a => a.Type).SequenceEqual(callee.Parameters.Select(static p => p.Type)) && (call.Result is null || call.Result.Type == callee.ReturnType);
        return fits ? new Call(callee, arguments) { Result = call.Result, Span = call.Span } : null;
    }
}
