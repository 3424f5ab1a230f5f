using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Dataflow.Analyses;

/// <summary>
/// Temporaries to which a move-only value is copied for nothing but to read a part of it, as IL does to read a field of a parameter. The value stays
/// where it is.
/// <code>
/// t0 = load pair; t1 = copy t0; t2 = address t1; t3 = load [t2].*.Count
/// </code>
/// </summary>
public static class PeekedValues
{
    public static IReadOnlySet<Local> In(Function function)
    {
        HashSet<Local> peeked = [.. function.Locals.Where(static l => l.Kind == LocalKind.Temporary && l.Type is StructType { IsMoveOnly: true } or BorrowType { Element: StructType { IsMoveOnly: true } })];
        while (peeked.Count > 0)
        {
            int before = peeked.Count;
            foreach (Block block in function.Blocks)
            {
                foreach (Instruction instruction in block.Instructions) RemoveUsed(instruction, peeked);
                peeked.ExceptWith(block.Terminator.Operands.OfType<LocalOperand>().Select(static o => o.Local));
            }

            if (peeked.Count == before) break;
        }

        return peeked;
    }

    static void RemoveUsed(Instruction instruction, HashSet<Local> peeked)
    {
        bool isRead = instruction switch
        {
            Copy or AddressOf => instruction.Result is { } result && peeked.Contains(result),
            // A part that is move-only itself is copied by that, which is refused: no reason to say that the whole has gone, too.
            Load { Place.Path.IsEmpty: false } => true,
            Load => instruction.Result is { } result && peeked.Contains(result),
            _ => false,
        };
        // Only what is copied to them is in question.
        if (instruction.Result is { } made && instruction is not (Copy or AddressOf or Load)) peeked.Remove(made);
        if (isRead) return;
        peeked.ExceptWith(instruction.Operands.OfType<LocalOperand>().Select(static o => o.Local));
        peeked.ExceptWith(instruction.Places.Select(static p => p.Root).OfType<LocalRoot>().Select(static r => r.Local));
    }
}
