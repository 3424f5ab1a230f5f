using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;

namespace Tusk.Compiler.Dataflow.Analyses;

/// <summary>Where is each local assigned, and is one assignment all there is?</summary>
public sealed class Definitions
{
    readonly int[] _count;
    readonly Instruction?[] _sole;

    public Definitions(Function function)
    {
        _count = new int[function.Locals.Count];
        _sole = new Instruction?[function.Locals.Count];
        foreach (Local local in function.Locals)
            if (local.Kind == LocalKind.Parameter || local.IsZeroed) _count[local.Index]++;
        foreach (Block block in function.Blocks)
        {
            if (block.Caught is not null) _count[block.Caught.Index]++;
            foreach (Instruction instruction in block.Instructions)
            {
                if (instruction.Result is { } result)
                {
                    _count[result.Index]++;
                    _sole[result.Index] = instruction;
                }

                if (instruction is Store or AddressOf)
                    foreach (Place place in instruction.Places)
                        if (place is { Root: LocalRoot root, IsDirect: true }) _count[root.Local.Index] = int.MaxValue / 2;
            }
        }
    }

    /// <summary>
    /// Assigned once, as a whole, and never changed through an address: a value. A parameter's one assignment is the call. Assignments come
    /// before uses, so a copy of such a local is as good as the local.
    /// </summary>
    public bool IsSingle(Local local) => local.Index < _count.Length && _count[local.Index] == 1;

    /// <summary>A store or an address may change it in part or from elsewhere.</summary>
    public bool IsMemory(Local local) => local.Index >= _count.Length || _count[local.Index] >= int.MaxValue / 2;

    /// <summary>The instruction that gives a single-assignment local its value; null for a parameter, a caught error, and locals assigned more than once.</summary>
    public Instruction? SoleDefinition(Local local) => this.IsSingle(local) ? _sole[local.Index] : null;
}
