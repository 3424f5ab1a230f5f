using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;

namespace Tusk.Compiler.Passes.LoopSplitting;

/// <summary>Copies the blocks of a loop; temporaries that only the loop uses are the copy's own.</summary>
static class LoopCopy
{
    /// <param name="function">The loop's function.</param>
    /// <param name="blocks">All blocks of the loop.</param>
    /// <param name="header">Where it begins.</param>
    /// <param name="left">Instructions that the copy has not.</param>
    /// <returns>The copy's header.</returns>
    public static Block Of(Function function, IReadOnlyList<Block> blocks, Block header, HashSet<Instruction> left)
    {
        Dictionary<Local, Local> own = Own(function, blocks);
        Dictionary<Block, Block> copies = blocks.ToDictionary(static b => b, _ => function.NewBlock());
        foreach (Block block in blocks)
        {
            Block copy = copies[block];
            copy.Unwind = block.Unwind;
            foreach (Instruction instruction in block.Instructions.Where(i => !left.Contains(i)))
            {
                Instruction cloned = instruction.Clone();
                if (cloned.Result is { } result) cloned.Result = Mapped(result);
                cloned.Map(MappedOperand, Mapped);
                copy.Instructions.Add(cloned);
            }

            copy.Terminator = block.Terminator.Clone();
            copy.Terminator.Map(MappedOperand, b => copies.GetValueOrDefault(b, b));
        }

        function.Blocks.InsertRange(function.Blocks.IndexOf(header), blocks.Select(b => copies[b]).OrderBy(b => b == copies[header] ? 0 : 1));
        return copies[header];

        Local Mapped(Local local) => own.GetValueOrDefault(local, local);

        Operand MappedOperand(Operand operand) => operand is LocalOperand { Local: var local } && own.TryGetValue(local, out Local? mapped) ? new LocalOperand(mapped) : operand;
    }

    static Dictionary<Local, Local> Own(Function function, IReadOnlyList<Block> blocks)
    {
        HashSet<Block> inside = [.. blocks];
        HashSet<Local> mentioned = [], defined = [];
        foreach (Block block in function.Blocks)
        {
            foreach (Instruction instruction in block.Instructions)
            {
                if (instruction.Result is { Kind: LocalKind.Temporary, IsZeroed: false } result) (inside.Contains(block) ? defined : mentioned).Add(result);
                if (inside.Contains(block)) continue;
                foreach (Operand operand in instruction.Operands) Mention(operand);
                foreach (Place place in instruction.Places)
                    if (place.Root is LocalRoot root) mentioned.Add(root.Local);
            }

            if (!inside.Contains(block))
                foreach (Operand operand in block.Terminator.Operands) Mention(operand);
            if (block.Caught is not null) mentioned.Add(block.Caught);
        }

        defined.ExceptWith(mentioned);
        return defined.OrderBy(static l => l.Index).ToDictionary(static l => l, l => function.AddLocal(l.Name, l.Type));

        void Mention(Operand operand)
        {
            if (operand is LocalOperand local) mentioned.Add(local.Local);
        }
    }
}
