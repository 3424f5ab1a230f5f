using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;

namespace Tusk.Compiler.Passes;

/// <summary>
/// A callback that does nothing but call a virtual method which no class overrides ([CallbackOf]) is not given to C: its place in the table of
/// operations stays NULL, and the kernel does what it does for devices without it.
/// <code>store operations.llseek = &amp;Seek   ⇒   store operations.llseek = null</code>
/// </summary>
public static class OmitCallbacks
{
    public static void Run(IrProgram program)
    {
        HashSet<Function> omitted = [.. program.Functions.Where(static f => f.Forwards is { } slot && !IsOverridden(slot))];
        if (omitted.Count == 0) return;
        foreach (Block block in program.Functions.SelectMany(static f => f.Blocks))
        {
            foreach (Instruction instruction in block.Instructions) instruction.Map(Omit);
            block.Terminator.Map(Omit);
        }

        HashSet<Function> gone = [.. omitted];
        foreach (Function function in omitted)
        {
            function.CEntry = null;
            gone.UnionWith(function.Forwards!.Targets.Select(static t => t.Function));
        }

        UnusedFunctions.Remove(program, gone.Contains);

        Operand Omit(Operand operand) => operand is FunctionOperand { Function: var function } && omitted.Contains(function) ? new NullOperand(operand.Type) : operand;
    }

    static bool IsOverridden(VirtualSlot slot) => slot.Targets.Exists(t => t.Function.Parameters[0].Type != slot.Declaring);
}
