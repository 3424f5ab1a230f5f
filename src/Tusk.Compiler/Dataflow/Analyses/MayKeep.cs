using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;

namespace Tusk.Compiler.Dataflow.Analyses;

/// <summary>
/// Of which parameters may a function make another reference, one that is still there when it has returned? Asked after the counts are inserted:
/// who keeps a reference counts it.
/// </summary>
public sealed class MayKeep
{
    readonly Dictionary<Local, bool> _known = [];

    /// <param name="function">A function of the program.</param>
    /// <param name="given">One of its parameters, or another local that has an object.</param>
    public bool Holds(Function function, Local given)
    {
        if (_known.TryGetValue(given, out bool known)) return known;
        // A function that calls itself keeps what it keeps otherwise.
        _known.Add(given, false);
        HashSet<Local> same = Aliases(function, given);
        bool keeps = function.Blocks.Exists(b => b.Instructions.Exists(i => this.Keeps(i, same)));
        _known[given] = keeps;
        return keeps;
    }

    bool Keeps(Instruction instruction, HashSet<Local> same) => instruction switch
    {
        Retain retain => Is(retain.Value, same),
        Store store => Is(store.Value, same),
        NewDelegate made => Is(made.Target, same),
        HandleConversion conversion => conversion.Kind != HandleKind.Peek && Is(conversion.Value, same),
        Call call => call.Arguments.Index().Any(a => Is(a.Item, same) && (call.Callee.CountsByHand || this.Holds(call.Callee, call.Callee.Parameters[a.Index]))),
        CallC => false,
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
