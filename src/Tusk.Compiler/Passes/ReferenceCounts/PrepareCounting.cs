using Tusk.Compiler.Dataflow;
using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;

namespace Tusk.Compiler.Passes.ReferenceCounts;

/// <summary>
/// Brings a function into the form that counting starts from: parameters that hold references are never changed (those that are, and those that come
/// with a count, get an owning copy),
/// every owned result has a local, whole locals are assigned by Copy and not by Store.
/// </summary>
static class PrepareCounting
{
    public static void Run(Function function, IReadOnlySet<Local> consumed)
    {
        ShadowParameters(function, consumed);
        foreach (Block block in function.Blocks)
            for (int i = 0; i < block.Instructions.Count; i++)
            {
                Instruction instruction = block.Instructions[i];
                switch (instruction)
                {
                    case Store { Place.AsLocal: { } local } store when Counted.Is(local.Type):
                        block.Instructions[i] = new Copy(store.Value) { Result = local, Span = store.Span };
                        break;
                    case Load { Place.AsLocal: { } local } load when Counted.Is(local.Type):
                        block.Instructions[i] = new Copy(new LocalOperand(local)) { Result = load.Result, Span = load.Span };
                        break;
                    case { Result: null } when Counted.GivesOwned(instruction) && ResultType(instruction) is { } type && Counted.Is(type):
                        instruction.Result = function.AddLocal("dropped", type);
                        break;
                }
            }
    }

    static IR.Types.IrType? ResultType(Instruction instruction) => instruction switch
    {
        Call call => call.Callee.ReturnType,
        CallVirtual call => call.Slot.Signature.Return,
        CallDelegate call => call.Type.Signature.Return,
        CallC call => call.Callee.Signature.Return,
        CallPointer call => call.Signature.Return,
        New @new => @new.Type,
        NewArray @new => @new.Type,
        NewDelegate @new => @new.Type,
        HandleConversion conversion => conversion.Type,
        _ => null,
    };

    static void ShadowParameters(Function function, IReadOnlySet<Local> consumed)
    {
        BitSet changed = AddressTaken.In(function);
        foreach (Instruction instruction in function.Blocks.SelectMany(static b => b.Instructions))
        {
            if (instruction.Result is { } result) changed[result.Index] = true;
            if (instruction is Store { Place: { Root: LocalRoot root, IsDirect: true } }) changed[root.Local.Index] = true;
        }

        Dictionary<Local, Local> shadows = [];
        foreach (Local parameter in function.Parameters)
            if ((changed[parameter.Index] || consumed.Contains(parameter)) && Counted.Is(parameter.Type))
                shadows.Add(parameter, function.AddLocal(parameter.Name, parameter.Type, LocalKind.Variable));
        if (shadows.Count == 0) return;
        foreach (Block block in function.Blocks)
        {
            foreach (Instruction instruction in block.Instructions)
            {
                if (instruction.Result is { } result) instruction.Result = Shadow(result);
                instruction.Map(ShadowOperand, Shadow);
            }

            block.Terminator.Map(ShadowOperand);
        }

        function.Entry.Instructions.InsertRange(0, function.Parameters.Where(shadows.ContainsKey)
            .Select(p => new Copy(new LocalOperand(p)) { Result = shadows[p], Span = function.Span, TakesCount = consumed.Contains(p) }));

        Local Shadow(Local local) => shadows.GetValueOrDefault(local, local);

        Operand ShadowOperand(Operand operand) => operand is LocalOperand local && shadows.TryGetValue(local.Local, out Local? shadow) ? new LocalOperand(shadow) : operand;
    }
}
