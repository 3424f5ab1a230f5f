using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;

namespace Tusk.Compiler.Dataflow.Analyses;

/// <summary>
/// Which instruction gave a local the value that a use of it sees, where one alone assigns it and comes before the use on every way. Unlike
/// <see cref="Definitions"/> it may be a variable that is zero at entry.
/// </summary>
public sealed class SoleAssignments
{
    readonly Function _function;
    readonly Dictionary<Local, (Instruction Instruction, Block Block, int Index)> _sole = [];
    Dominators? _dominators;

    public SoleAssignments(Function function)
    {
        _function = function;
        HashSet<Local> others = [.. function.Parameters];
        foreach (Block block in function.Blocks)
        {
            if (block.Caught is { } caught) others.Add(caught);
            for (int i = 0; i < block.Instructions.Count; i++)
            {
                Instruction instruction = block.Instructions[i];
                if (instruction.Result is { } result && !_sole.TryAdd(result, (instruction, block, i))) others.Add(result);
                if (instruction is Load) continue;
                foreach (Place place in instruction.Places)
                    if (place is { Root: LocalRoot root, IsDirect: true }) others.Add(root.Local);
            }
        }

        foreach (Local other in others) _sole.Remove(other);
    }

    /// <param name="local">What is read.</param>
    /// <param name="block">The block of the use.</param>
    /// <param name="index">Its place there.</param>
    /// <returns>null where it is not known.</returns>
    public (Instruction Instruction, Block Block, int Index)? Of(Local local, Block block, int index)
    {
        if (!_sole.TryGetValue(local, out var assignment)) return null;
        if (assignment.Block == block) return assignment.Index < index ? assignment : null;

        // A handler may run before the whole block has.
        if (assignment.Block.Unwind is not null) return null;
        _dominators ??= new Dominators(new ControlFlow(_function));
        return _dominators.Dominates(assignment.Block, block) ? assignment : null;
    }
}
