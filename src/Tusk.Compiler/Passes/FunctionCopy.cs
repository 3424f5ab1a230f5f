using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;

namespace Tusk.Compiler.Passes;

/// <summary>A second function with the body of another, for direct calls: C does not call it, and nothing has its address.</summary>
static class FunctionCopy
{
    /// <param name="source">As it was imported.</param>
    /// <param name="name">A C identifier that nothing of the program has.</param>
    public static Function Of(Function source, string name)
    {
        var copy = new Function(name, source.DisplayName)
        {
            ReturnType = source.ReturnType,
            Origin = source.Origin,
            Span = source.Span,
            MayThrow = source.MayThrow,
            IsDispose = source.IsDispose,
            ReturnsReadOnly = source.ReturnsReadOnly,
            IsConstructor = source.IsConstructor,
            UserCopy = source.UserCopy,
            CountsByHand = source.CountsByHand,
            Inline = source.Inline,
            MaxDepth = source.MaxDepth,
            WaitsForCallbacks = source.WaitsForCallbacks,
            WaitsForLock = source.WaitsForLock,
        };
        Dictionary<Local, Local> locals = [];
        foreach (Local local in source.Locals)
        {
            Local own = local.Kind == LocalKind.Parameter ? copy.AddParameter(local.Name, local.Type, local.IsReadOnly) : copy.AddLocal(local.Name, local.Type, local.Kind);
            own.IsZeroed = local.IsZeroed;
            own.IsBorrowed = local.IsBorrowed;
            locals.Add(local, own);
        }

        Dictionary<Block, Block> blocks = source.Blocks.ToDictionary(static b => b, _ => copy.AddBlock());
        foreach ((Block block, Block own) in blocks)
        {
            own.Unwind = block.Unwind is null ? null : blocks[block.Unwind];
            own.Caught = block.Caught is null ? null : locals[block.Caught];
            foreach (Instruction instruction in block.Instructions)
            {
                Instruction cloned = instruction.Clone();
                if (cloned.Result is { } result) cloned.Result = locals[result];
                cloned.Map(Mapped, l => locals[l]);
                own.Instructions.Add(cloned);
            }

            own.Terminator = block.Terminator.Clone();
            own.Terminator.Map(Mapped, b => blocks[b]);
        }

        return copy;

        Operand Mapped(Operand operand) => operand is LocalOperand { Local: var local } ? new LocalOperand(locals[local]) : operand;
    }
}
