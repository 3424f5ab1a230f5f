using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.Passes.Checks;
using Tusk.Compiler.Passes.ReferenceCounts;

namespace Tusk.Compiler.Passes;

/// <summary>
/// The memory of a new object is zero, so what a constructor first assigns to a field need not be stored when it is zero.
/// <code>store [this]->_value = default(State)   ⇒   (nothing)</code>
/// </summary>
public static class RemoveZeroStores
{
    public static void Run(IrProgram program)
    {
        var stores = new FirstStores(program);
        foreach (Function function in program.Functions)
        {
            HashSet<Store>? first = null;
            foreach (Block block in function.Blocks)
                block.Instructions.RemoveAll(i => i is Store { IsVolatile: false, Place.Path: [.., FieldProjection { Field.Offset: null }] } store && SoleConstants.IsZero(store.Value) && (first ??= stores.In(function)).Contains(store));
        }
    }
}
