using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes;

/// <summary>
/// Which embedded objects are made when nothing can fail any more in the construction of what they stand in? Where that is given up half made, it
/// has none of them; where it is destroyed, it has them all: nobody has to look.
/// </summary>
public static class FindFieldsMadeLast
{
    public static void Run(IrProgram program)
    {
        Dictionary<Function, List<(Function Function, Block Block, int Index)>> calls = [];
        Dictionary<Field, (Function Function, Block Block, int Index)> made = [];
        foreach (Function function in program.Functions)
            foreach (Block block in function.Blocks)
                for (int i = 0; i < block.Instructions.Count; i++)
                {
                    foreach (Function callee in (block.Instructions[i] as CallInstruction)?.Callees ?? [])
                    {
                        if (!calls.TryGetValue(callee, out var list)) calls.Add(callee, list = []);
                        list.Add((function, block, i));
                    }

                    if (block.Instructions[i] is Call { Arguments: [.., LocalOperand { Local: var place }] } call && MakesInPlace(call.Callee) && PlaceOf(block, i, place) is { } field) made[field] = (function, block, i);
                }

        foreach ((Field field, var site) in made) field.IsMadeLast = NothingFails(site, 0);

        bool NothingFails((Function Function, Block Block, int Index) after, int depth)
        {
            if (depth > 8 || FailsAfter(after.Block, after.Index)) return false;
            return after.Function.CountsByHand || calls.GetValueOrDefault(after.Function, []).TrueForAll(c => NothingFails(c, depth + 1));
        }
    }

    /// <summary>The last parameter is where the function makes its object.</summary>
    static bool MakesInPlace(Function function) => function.CountsByHand && function.Parameters is [.., var last]
        && function.Blocks.Exists(b => b.Instructions.Exists(i => i is New { Place: LocalOperand { Local: var place } } && place == last));

    /// <summary>The field whose place a call gets to make an object there: it has just been loaded.</summary>
    static Field? PlaceOf(Block block, int call, Local place)
    {
        for (int i = call - 1; i >= 0 && i >= call - 2; i--)
            switch (block.Instructions[i])
            {
                case Reinterpret { Value: LocalOperand { Local: var source }, Result: { } seen } when seen == place: place = source; break;
                case Load { Result: { } loaded, Place.Path: [.., FieldProjection { Field: { Embedded: not null } field }] } when loaded == place: return field;
            }

        return null;
    }

    static bool FailsAfter(Block start, int index)
    {
        if (start.Instructions.Skip(index + 1).Any(static i => i.MayThrow) || start.Terminator is Throw) return true;
        HashSet<Block> seen = [];
        Queue<Block> open = new(start.Successors);
        while (open.TryDequeue(out Block? block))
        {
            if (!seen.Add(block)) continue;
            if (block.Terminator is Throw || block.Instructions.Exists(static i => i.MayThrow)) return true;
            foreach (Block next in block.Successors) open.Enqueue(next);
        }

        return false;
    }
}
