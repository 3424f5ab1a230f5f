using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;

namespace Tusk.Compiler.Dataflow.Analyses;

/// <summary>Functions whose every call is a <see cref="Call"/> of the program: nothing has their address, and no virtual call, delegate or release may enter them.</summary>
public static class DirectlyCalled
{
    public static IEnumerable<Function> In(IrProgram program)
    {
        HashSet<Function> others = [.. program.Delegates.SelectMany(static d => d.Targets).Select(static t => t.Function)];
        foreach (Instruction instruction in program.Functions.SelectMany(static f => f.Blocks).SelectMany(static b => b.Instructions))
        {
            if (instruction is CallVirtual or CallDelegate) others.UnionWith(((CallInstruction)instruction).Callees);
            if (instruction is NewDelegate made) others.Add(made.Function);
            foreach (Operand operand in instruction.Operands)
                if (operand is DelegateOperand @delegate) others.Add(@delegate.Function);
        }

        return OrThroughDispatch(program).Where(f => !others.Contains(f));
    }

    /// <summary>Functions that calls of the program enter, be they virtual or through delegates, and nothing else does.</summary>
    public static IEnumerable<Function> OrThroughDispatch(IrProgram program)
    {
        HashSet<Function> others = [.. program.StaticConstructors];
        if (program.EntryPoint is { } entry) others.Add(entry);
        foreach (Function function in program.Functions)
        {
            if (function.CEntry is not null) others.Add(function);
            foreach (Instruction instruction in function.Blocks.SelectMany(static b => b.Instructions))
            {
                foreach (Operand operand in instruction.Operands)
                    if (operand is FunctionOperand pointer) others.Add(pointer.Function);
            }

            foreach (Operand operand in function.Blocks.SelectMany(static b => b.Terminator.Operands))
                if (operand is FunctionOperand pointer) others.Add(pointer.Function);
        }

        others.UnionWith(Disposes(program));
        return program.Functions.Where(f => !others.Contains(f));
    }

    /// <summary>What releases run.</summary>
    public static IEnumerable<Function> Disposes(IrProgram program) =>
        program.Classes.Select(static c => c.Dispose).Concat(program.Structs.Select(static s => s.Dispose)).OfType<Function>();
}
