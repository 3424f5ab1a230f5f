using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;

namespace Tusk.Compiler.Dataflow.Analyses;

/// <summary>Functions whose every call is a <see cref="Call"/> of the program: nothing has their address, and no virtual call, delegate or release may enter them.</summary>
public static class DirectlyCalled
{
    public static IEnumerable<Function> In(IrProgram program)
    {
        HashSet<Function> others = FunctionValues.In(program);
        foreach (Instruction instruction in program.Functions.SelectMany(static f => f.Blocks).SelectMany(static b => b.Instructions))
            if (instruction is CallVirtual or CallDelegate) others.UnionWith(((CallInstruction)instruction).Callees);
        return OrThroughDispatch(program).Where(f => !others.Contains(f));
    }

    /// <summary>Functions that calls of the program enter, be they virtual or through delegates, and nothing else does.</summary>
    public static IEnumerable<Function> OrThroughDispatch(IrProgram program)
    {
        HashSet<Function> others = [.. program.StaticConstructors, .. FunctionValues.Addressed(program), .. Disposes(program)];
        if (program.EntryPoint is { } entry) others.Add(entry);
        return program.Functions.Where(f => f.CEntry is null && !others.Contains(f));
    }

    /// <summary>What releases run.</summary>
    public static IEnumerable<Function> Disposes(IrProgram program) =>
        program.Classes.Select(static c => c.Dispose).Concat(program.Structs.Select(static s => s.Dispose)).OfType<Function>();
}
