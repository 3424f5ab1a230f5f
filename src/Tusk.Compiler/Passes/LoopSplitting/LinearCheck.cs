using Tusk.Compiler.Dataflow;
using Tusk.Compiler.Dataflow.Values;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Passes.Checks;

namespace Tusk.Compiler.Passes.LoopSplitting;

/// <summary>An index check of a loop whose index is linear in a counter that only rises, from its first value to a last one that is known before.</summary>
/// <param name="Check">The check: 32 bits wide.</param>
/// <param name="Index">Its index.</param>
/// <param name="Counter">What the loop counts with; null where the index does not change in the loop.</param>
/// <param name="First">The counter's value in the first round.</param>
/// <param name="Last">The counter is at most this, plus the distance, where the check stands.</param>
/// <param name="Distance">Small.</param>
/// <param name="Length">The check's length, which does not change.</param>
sealed record LinearCheck(Check Check, Value Index, Merge? Counter, Value? First, Value? Last, Int128 Distance, Value Length)
{
    const int MaxDistance = 1 << 16;

    public static LinearCheck? Of(Check check, Loop loop, FactWalk walk)
    {
        IReadOnlyList<Value> inputs = walk.Values.InputsOf(check);
        if (!Is32Bit(check.Left.Type) || !Is32Bit(check.Right!.Type)) return null;
        Merge[] counters = [.. CountersOf(inputs[0], walk.Values.Flow.Blocks[loop.Header]).Distinct()];
        if (counters.Length == 0) return new(check, inputs[0], null, null, null, 0, inputs[1]);
        if (counters is not [var counter] || counter.Type != PrimitiveType.I32) return null;
        Value? first = null;
        foreach (Value input in counter.Inputs)
        {
            if (walk.Intervals.StepOf(counter, input) > 0) continue;
            if (first is not null || input.Type != PrimitiveType.I32) return null;
            first = input;
        }

        if (first is null) return null;
        foreach ((Value last, Int128 distance) in walk.Facts.BoundsOf(counter))
            if ((last.Type == PrimitiveType.I32 || last is Computed { Instruction: ArrayLength }) && Int128.Abs(distance) <= MaxDistance && last is not ConstantOf { Operand: not IntegerOperand } && !CountersOf(last, counter.Block).Any())
                return new(check, inputs[0], counter, first, last, distance, inputs[1]);
        return null;
    }

    public static bool Is32Bit(IrType type) => type is PrimitiveType { Kind: PrimitiveKind.I32 or PrimitiveKind.U32 };

    static IEnumerable<Merge> CountersOf(Value value, Block header) => value switch
    {
        Merge merge when merge.Block == header => [merge],
        Computed computed => computed.Inputs.SelectMany(i => CountersOf(i, header)),
        _ => [],
    };
}
