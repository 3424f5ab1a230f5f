using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;

namespace Tusk.Compiler.Passes;

/// <summary>
/// Makes the constants that a static constructor begins by storing into initial values, so that they are there before any code runs: the
/// kernel writes module parameters before init, and tables of callbacks become constant.
/// <code>
/// static Size                              static Size = 4096
/// static Operations                        static Operations = { owner = c(THIS_MODULE), read = &amp;Read }
/// store Size = 4096                ⇒
/// store t = default
/// store t.owner = c(THIS_MODULE)
/// store t.read = &amp;Read
/// store Operations = t; call F()           call F()
/// </code>
/// </summary>
public static class PreinitializeStatics
{
    public static void Run(IrProgram program)
    {
        Dictionary<StaticField, int> written = CountWrites(program);
        HashSet<Function> empty = [];
        foreach (Function constructor in program.StaticConstructors)
        {
            Run(constructor, written);
            if (IsEmpty(constructor)) empty.Add(constructor);
        }

        program.StaticConstructors.RemoveAll(empty.Contains);
        UnusedFunctions.Remove(program, empty.Contains);
    }

    static void Run(Function constructor, Dictionary<StaticField, int> written)
    {
        var values = new ConstantLocals();
        var passed = new List<Block>();
        for (Block? block = constructor.Entry; block is not null && !passed.Contains(block); block = block.Terminator is Goto next ? next.Target : null)
        {
            var stores = new List<Instruction>();
            int count = 0;
            // Other instructions might look at what is stored; these can't.
            for (; count < block.Instructions.Count; count++)
            {
                Instruction instruction = block.Instructions[count];
                if (instruction is Store { IsVolatile: false, Place: { Root: StaticRoot { Field: var field }, Path.IsEmpty: true } } store)
                {
                    if (values.Of(store.Value) is not { } value || field.IsReadOnly && written[field] > 1) break;
                    field.Initial = value.IsZero ? null : value;
                    stores.Add(store);
                }
                else if (!values.Run(instruction))
                {
                    break;
                }
            }

            bool isWhole = count == block.Instructions.Count;
            block.Instructions.RemoveAll(stores.Contains);
            passed.Add(block);
            if (!isWhole) return;
            if (block.Terminator is Return)
                // Nothing is left that could read a local.
                foreach (Block done in passed) done.Instructions.Clear();
        }
    }

    /// <summary>Stores, and addresses taken by static constructors, by which a store might go: no other function may write a readonly field.</summary>
    static Dictionary<StaticField, int> CountWrites(IrProgram program)
    {
        Dictionary<StaticField, int> count = [];
        HashSet<Function> constructors = [.. program.StaticConstructors];
        foreach (Function function in program.Functions)
            foreach (Instruction instruction in function.Blocks.SelectMany(static b => b.Instructions))
                if (instruction is Store { Place.Root: StaticRoot stored }) Add(stored.Field);
                else if (instruction is AddressOf { Place: { Root: StaticRoot addressed, IsDirect: true } } && constructors.Contains(function)) Add(addressed.Field);
        return count;

        void Add(StaticField field) => count[field] = count.GetValueOrDefault(field) + 1;
    }

    static bool IsEmpty(Function constructor) =>
        constructor.Blocks.TrueForAll(static b => b.Instructions.Count == 0 && b.Terminator is Goto or Return);
}
