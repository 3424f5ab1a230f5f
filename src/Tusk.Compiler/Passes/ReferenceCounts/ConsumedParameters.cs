using Tusk.Compiler.Dataflow;
using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes.ReferenceCounts;

/// <summary>
/// Parameters that come with a count of their own, because every way through the function keeps the object: it is stored, or given on to a
/// parameter of this kind; or because the function uses them as variables that own. Such a call has the count even where it ends in an error.
/// <code>
/// Node_ctor(this, next)  store [this]->next = next   ⇒   own next: the caller's count is moved to the field
/// </code>
/// </summary>
static class ConsumedParameters
{
    public static IReadOnlySet<Local> In(IrProgram program)
    {
        HashSet<Local> consumed = [];
        List<Function> functions = [.. DirectlyCalled.In(program).Where(static f => f.Parameters.Exists(static p => IsCounted(p.Type)))];
        Dictionary<Function, (ControlFlow Flow, Dominators Tree)> dominators = [];
        HashSet<Local> lent = LentByHand(program);
        for (bool again = true; again;)
        {
            again = false;
            foreach (Function function in functions)
                foreach (Local parameter in function.Parameters)
                    if (IsCounted(parameter.Type) && !lent.Contains(parameter) && !consumed.Contains(parameter) && Keeps(function, parameter)) again |= consumed.Add(parameter);
        }

        foreach (Function function in functions.Where(f => f.CountsByHand && f.Parameters.Exists(consumed.Contains))) ReleaseWhenOutOfMemory(function, consumed);
        foreach (Local parameter in consumed) parameter.IsBorrowed = false;
        return consumed;

        bool Keeps(Function function, Local parameter)
        {
            List<Block> keeping = [.. function.Blocks.Where(b => b.Instructions.Exists(i => Takes(i, parameter)))];
            if (AddressTaken.In(function)[parameter.Index]) return false;
            if (IsAssigned(function, parameter)) return keeping.Count > 0 || IsCopied(function, parameter);
            if (keeping.Count == 0) return false;
            if (function.CountsByHand) return true;
            if (!dominators.TryGetValue(function, out var known))
            {
                var flow = new ControlFlow(function);
                dominators.Add(function, known = (flow, new Dominators(flow)));
            }

            List<Block> returning = [.. function.Blocks.Where(b => b.Terminator is Return && known.Flow.IsReachable(b))];
            return keeping.Exists(k => known.Flow.IsReachable(k) && returning.TrueForAll(r => known.Tree.Dominates(k, r)));
        }

        bool Takes(Instruction instruction, Local parameter) => instruction switch
        {
            Store { Value: LocalOperand { Local: var stored }, Place.IsDirect: var isLocal } => stored == parameter && !isLocal,
            Call call => call.Callee.Parameters.Zip(call.Arguments).Any(p => consumed.Contains(p.First) && p.Second is LocalOperand { Local: var given } && given == parameter),
            _ => false,
        };
    }

    /// <summary>Parameters for which a function that counts by hand passes an object of its own, as new does to the constructor: it keeps its count.</summary>
    static HashSet<Local> LentByHand(IrProgram program) =>
    [
        .. program.Functions.Where(static f => f.CountsByHand).SelectMany(static f => f.Blocks).SelectMany(static b => b.Instructions).OfType<Call>()
            .SelectMany(static c => c.Callee.Parameters.Zip(c.Arguments)).Where(static p => p.Second is not LocalOperand { Local.Kind: LocalKind.Parameter }).Select(static p => p.First),
    ];

    static bool IsCounted(IrType type) => type is ObjectType && Counted.Is(type) && type is not ClassType { IsException: true };

    /// <summary>What is a variable of the function, and is copied to others, is owned there; one that only walks on is not.</summary>
    static bool IsCopied(Function function, Local parameter) => function.Blocks.SelectMany(static b => b.Instructions).Any(i => i switch
    {
        Store { Value: LocalOperand { Local: var stored }, Place.AsLocal: { Kind: LocalKind.Variable } to } => stored == parameter && to != parameter,
        Copy { Value: LocalOperand { Local: var copied }, Result: { Kind: LocalKind.Variable } to } => copied == parameter && to != parameter,
        _ => false,
    });

    static bool IsAssigned(Function function, Local parameter) =>
        function.Blocks.SelectMany(static b => b.Instructions).Any(i => i.Result == parameter || i is Store { Place: { Root: LocalRoot root, IsDirect: true } } && root.Local == parameter);

    /// <summary>Before the constructor has them, the function that allocates holds the counts.</summary>
    static void ReleaseWhenOutOfMemory(Function function, HashSet<Local> consumed)
    {
        Block allocation = function.Blocks.Find(static b => b.Instructions.Exists(static i => i is New))!;
        if (allocation.Unwind is not { } handler)
        {
            allocation.Unwind = handler = function.AddBlock();
            handler.Caught = function.AddLocal("no_memory", ErrorType.Instance, LocalKind.Variable);
            handler.Terminator = new Throw(new LocalOperand(handler.Caught)) { Span = function.Span };
        }

        handler.Instructions.AddRange(function.Parameters.Where(consumed.Contains).Select(p => new Release(new LocalOperand(p)) { Span = function.Span }));
    }
}
