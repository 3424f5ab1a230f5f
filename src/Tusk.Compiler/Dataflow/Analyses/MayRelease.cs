using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;

namespace Tusk.Compiler.Dataflow.Analyses;

/// <summary>
/// Which functions may take the last count of some object that their caller can see? Those that overwrite references in memory, drop
/// objects they were given, or call C, which may call back; and whoever calls these. Asked before the counts are inserted.
/// </summary>
public sealed class MayRelease
{
    readonly HashSet<Function> _releasing = [];

    public static MayRelease In(IrProgram program)
    {
        var analysis = new MayRelease();
        Dictionary<Function, List<Function>> callers = [];
        Queue<Function> changed = new();
        foreach (Function function in program.Functions)
        {
            bool releases = false;
            foreach (Block block in function.Blocks)
                foreach (Instruction instruction in block.Instructions)
                {
                    releases |= Directly(instruction);
                    if (instruction is not CallInstruction call) continue;
                    foreach (Function callee in call.Callees)
                    {
                        if (!callers.TryGetValue(callee, out List<Function>? of)) callers.Add(callee, of = []);
                        of.Add(function);
                    }
                }

            if (releases && analysis._releasing.Add(function)) changed.Enqueue(function);
        }

        while (changed.TryDequeue(out Function? function))
            foreach (Function caller in callers.GetValueOrDefault(function, []))
                if (analysis._releasing.Add(caller)) changed.Enqueue(caller);
        return analysis;
    }

    /// <summary>The instruction itself, or what it calls.</summary>
    public bool Holds(Instruction instruction) =>
        Directly(instruction) || instruction is CallInstruction call && call.Callees.Any(_releasing.Contains);

    static bool Directly(Instruction instruction) => instruction switch
    {
        Store store => store.Place.Type.HoldsReferences,
        CallC or CallPointer or Abandon or Release => true,
        Call or CallVirtual or CallDelegate or New or NewArray or NewDelegate or HandleConversion { Kind: HandleKind.Take } =>
            instruction.Result is null ? instruction is CallInstruction call && call.Callees.Any(static f => f.ReturnType.HoldsReferences) : instruction.Result.Type.HoldsReferences,
        _ => false,
    };
}
