using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes;

/// <summary>Removes functions that nothing mentions any more. Only those asked for: what the target adds later may name others.</summary>
static class UnusedFunctions
{
    public static void Remove(IrProgram program, Predicate<Function> mayGo)
    {
        HashSet<Function> used = [.. program.StaticConstructors];
        Queue<Function> open = new(used);
        if (program.EntryPoint is not null) Use(program.EntryPoint);
        foreach (Function function in program.Functions)
            if (function.CEntry is not null || !mayGo(function)) Use(function);
        foreach (ClassType type in program.Classes) Use(type.Dispose);
        foreach (StructType type in program.Structs) Use(type.Dispose);
        foreach (DelegateTarget target in program.Delegates.SelectMany(static d => d.Targets)) Use(target.Function);
        foreach (StaticField field in program.Statics) UseAll(FunctionValues.NamedBy(field.Initial));
        while (open.TryDequeue(out Function? function))
            foreach (Block block in function.Blocks)
            {
                UseAll(FunctionValues.NamedBy(block));
                UseAll(block.Instructions.OfType<CallInstruction>().SelectMany(static c => c.Callees));
            }

        program.Functions.RemoveAll(f => !used.Contains(f));

        void Use(Function? function)
        {
            if (function is not null && used.Add(function)) open.Enqueue(function);
        }

        void UseAll(IEnumerable<Function> functions)
        {
            foreach (Function function in functions) Use(function);
        }
    }
}
