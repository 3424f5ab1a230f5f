using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;

namespace Tusk.Compiler.Passes;

/// <summary>
/// What is allocated where nothing may sleep is taken from what the kernel keeps for that. A function that allocates and runs there and elsewhere becomes two, unless
/// an interrupt, a release or a call that chooses may enter it: then it allocates so everywhere.
/// <code>
/// mutex held: call Make     ⇒  call Make            Make:         new Node
/// spin lock held: call Make ⇒  call Make_atomic     Make_atomic:  new atomic Node
/// </code>
/// </summary>
public static class AllocateByContext
{
    public static void Run(IrProgram program)
    {
        var code = new AtomicCode(program);
        program.HasAtomicCode = code.Exists;
        if (!code.Exists) return;
        CallWays allocations = CallWays.To(program, static i => i is IAllocation);
        HashSet<string> names = [.. program.Functions.Select(static f => f.Name)];
        Dictionary<Function, Function> twins = [];
        foreach (Function function in program.Functions)
            if (code.MayRunAtomic(function) && code.MayRunElsewhere(function) && !code.IsEnteredIndirectly(function) && allocations.LeadFrom(function))
                twins.Add(function, FunctionCopy.Of(function, Unique($"{function.Name}_atomic", names)));

        foreach (Function function in program.Functions)
        {
            bool everywhere = code.MayRunAtomic(function) && !twins.ContainsKey(function);
            Rewrite(function, i => everywhere || code.IsGuarded(i), twins);
        }

        for (int i = program.Functions.Count - 1; i >= 0; i--)
            if (twins.TryGetValue(program.Functions[i], out Function? twin))
            {
                Rewrite(twin, static _ => true, twins);
                program.Functions.Insert(i + 1, twin);
            }
    }

    static void Rewrite(Function function, Func<Instruction, bool> isAtomic, Dictionary<Function, Function> twins)
    {
        foreach (Block block in function.Blocks)
            for (int i = 0; i < block.Instructions.Count; i++)
            {
                Instruction instruction = block.Instructions[i];
                if (!isAtomic(instruction)) continue;
                if (instruction is IAllocation allocation) allocation.IsAtomic = true;
                else if (instruction is Call call && twins.TryGetValue(call.Callee, out Function? twin))
                    block.Instructions[i] = new Call(twin, [.. call.Arguments]) { Result = call.Result, Span = call.Span };
            }
    }

    static string Unique(string wish, HashSet<string> names)
    {
        string name = wish;
        for (int i = 2; !names.Add(name); i++) name = $"{wish}_{i}";
        return name;
    }
}
