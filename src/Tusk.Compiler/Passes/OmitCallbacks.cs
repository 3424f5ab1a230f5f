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
        Omit(program, omitted, [.. omitted.SelectMany(static f => f.Forwards!.Targets).Select(static t => t.Function)]);
    }

    /// <summary>Puts NULL where the address of one of the functions was given to C, and removes them.</summary>
    /// <param name="program">The program.</param>
    /// <param name="omitted">The callbacks.</param>
    /// <param name="called">Functions that may now be without a caller.</param>
    internal static void Omit(IrProgram program, HashSet<Function> omitted, IReadOnlyCollection<Function> called)
    {
        if (omitted.Count == 0) return;
        foreach (Block block in program.Functions.SelectMany(static f => f.Blocks))
        {
            foreach (Instruction instruction in block.Instructions) instruction.Map(Omit);
            block.Terminator.Map(Omit);
        }

        foreach (StaticField field in program.Statics)
            if (field.Initial is { } initial) field.Initial = OmitIn(initial);
        foreach (Function function in omitted) function.CEntry = null;
        HashSet<Function> gone = [.. omitted, .. called];
        UnusedFunctions.Remove(program, gone.Contains);

        Operand Omit(Operand operand) => operand is FunctionOperand { Function: var function } && omitted.Contains(function) ? new NullOperand(operand.Type) : operand;

        ConstantValue OmitIn(ConstantValue value) => value switch
        {
            ConstantOperand operand => new ConstantOperand(Omit(operand.Value)),
            ConstantStruct structure => structure with { Fields = structure.Fields.ToDictionary(static f => f.Key, f => OmitIn(f.Value)) },
            _ => value,
        };
    }

    static bool IsOverridden(VirtualSlot slot) => slot.Targets.Exists(t => t.Function.Parameters[0].Type != slot.Declaring);
}
