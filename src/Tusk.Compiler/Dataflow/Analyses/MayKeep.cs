using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;

namespace Tusk.Compiler.Dataflow.Analyses;

/// <summary>
/// Of which parameters may a function make another reference, one that is still there when it has returned? Results do not count. Once the counts
/// are inserted, who keeps a reference counts it.
/// </summary>
public static class MayKeep
{
    /// <param name="function">A function of the program.</param>
    /// <param name="given">One of its parameters, or another local that has an object.</param>
    public static bool Holds(Function function, Local given)
    {
        HashSet<Local> seen = [given];
        Stack<(Function Function, Local Given)> rest = new([(function, given)]);
        while (rest.TryPop(out (Function Function, Local Given) next))
        {
            HashSet<Local> same = Aliases(next.Function, next.Given);
            foreach (Instruction instruction in next.Function.Blocks.SelectMany(static b => b.Instructions))
            {
                if (Keeps(instruction, same)) return true;
                if (instruction is not Call call) continue;
                foreach ((int i, Operand argument) in call.Arguments.Index())
                    if (Is(argument, same) && seen.Add(call.Callee.Parameters[i])) rest.Push((call.Callee, call.Callee.Parameters[i]));
            }
        }

        return false;
    }

    static bool Keeps(Instruction instruction, HashSet<Local> same) => instruction switch
    {
        Retain retain => Is(retain.Value, same),
        Store store => Is(store.Value, same),
        NewDelegate made => Is(made.Target, same),
        HandleConversion conversion => conversion.Kind != HandleKind.Peek && Is(conversion.Value, same),
        Call { Callee.CountsByHand: false } or CallC => false,
        CallInstruction call => call.Arguments.Any(a => Is(a, same)),
        _ => false,
    };

    static HashSet<Local> Aliases(Function function, Local given)
    {
        HashSet<Local> same = [given];
        for (bool grows = true; grows;)
            grows = function.Blocks.SelectMany(static b => b.Instructions).Count(i =>
                i.Result is { } result && i is Copy or Reinterpret && i.Operands.Any(o => Is(o, same)) && same.Add(result)) > 0;
        return same;
    }

    static bool Is(Operand operand, HashSet<Local> same) => operand is LocalOperand { Local: var local } && same.Contains(local);
}
