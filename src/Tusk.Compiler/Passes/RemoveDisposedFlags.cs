using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes;

/// <summary>
/// Where only the last release ever runs the Dispose of a class, its objects need not note that it has run.
/// <code>store [this]->is_disposed = true   ⇒   (nothing), and the class has no such field</code>
/// </summary>
public static class RemoveDisposedFlags
{
    public static void Run(IrProgram program)
    {
        HashSet<Field> flags = [.. program.Classes.Where(static c => !c.MayBeRevived).Select(static c => c.Disposed).OfType<Field>()];
        if (flags.Count == 0) return;
        HashSet<Function> byRelease = [.. program.Classes.Select(static c => c.Dispose).OfType<Function>()];
        byRelease.ExceptWith(Mentioned(program));
        foreach (Function function in program.Functions.Where(f => !byRelease.Contains(f)))
            foreach (Instruction instruction in function.Blocks.SelectMany(static b => b.Instructions)) flags.RemoveWhere(f => Sets(instruction, f));
        if (flags.Count == 0) return;
        foreach (Block block in byRelease.SelectMany(static f => f.Blocks)) block.Instructions.RemoveAll(i => flags.Any(f => Sets(i, f)));
        foreach (ClassType type in program.Classes)
        {
            if (type.Disposed is not { } flag || !flags.Contains(flag)) continue;
            type.Disposed = null;
            type.Fields.Remove(flag);
        }
    }

    static bool Sets(Instruction instruction, Field flag) => instruction is Store or Load or AddressOf && instruction.Places.Any(p => p.Path is [.., FieldProjection last] && last.Field == flag);

    /// <summary>Functions that something but a release may call.</summary>
    static HashSet<Function> Mentioned(IrProgram program)
    {
        HashSet<Function> mentioned = FunctionValues.In(program);
        foreach (CallInstruction call in program.Functions.SelectMany(static f => f.Blocks).SelectMany(static b => b.Instructions).OfType<CallInstruction>()) mentioned.UnionWith(call.Callees);
        return mentioned;
    }
}
