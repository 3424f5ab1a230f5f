using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;

namespace Tusk.Compiler.Dataflow.Analyses;

/// <summary>Of which locals does something hold an address, so that a call or a store may read or change them?</summary>
public static class AddressTaken
{
    public static BitSet In(Function function)
    {
        var taken = new BitSet(function.Locals.Count);
        foreach (Block block in function.Blocks)
            foreach (Instruction instruction in block.Instructions)
                if (instruction is AddressOf { Place: { Root: LocalRoot root, IsDirect: true } }) taken[root.Local.Index] = true;
        return taken;
    }
}
