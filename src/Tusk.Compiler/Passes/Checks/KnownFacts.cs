using Tusk.Compiler.Dataflow.Values;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes.Checks;

/// <summary>
/// What is known of values at a point of a function, because checks and branches on every way to it have tested it. Facts are about
/// mathematical integers: the value of a type's bits. They are added on the way down the dominator tree and forgotten on the way up.
/// </summary>
sealed class KnownFacts(ValueTable table, Intervals intervals, Predicate<Value> isExact)
{
    const int MaxSteps = 6;

    /// <summary>x ≤ y + k.</summary>
    readonly Dictionary<Value, List<(Value Other, Int128 Distance)>> _atMost = [];
    readonly Dictionary<Value, Interval> _narrowed = [];

    /// <summary>With the position of the block where it was tested.</summary>
    readonly Dictionary<Value, int> _notNull = [];
    readonly Stack<Action> _undo = new();

    public int Depth => _undo.Count;

    public void ForgetTo(int depth)
    {
        while (_undo.Count > depth) _undo.Pop()();
    }

    /// <summary>Runs when the facts that are added from here on are forgotten.</summary>
    public void AtExit(Action action) => _undo.Push(action);

    public void AddNotNull(Value value, int order)
    {
        if (_notNull.TryAdd(value, order)) _undo.Push(() => _notNull.Remove(value));
    }

    /// <summary>Where the value has been tested not to be null; null for nowhere.</summary>
    public int? TestedNotNull(Value value) => _notNull.TryGetValue(value, out int order) ? order : null;

    /// <summary>The bounds of a value here; null for what is no integer.</summary>
    public Interval? IntervalOf(Value value) => this.IntervalOf(value, 3);

    Interval? IntervalOf(Value value, int depth)
    {
        if (intervals.Of(value) is not { } always) return null;
        Interval here = _narrowed.TryGetValue(value, out Interval narrowed) ? always.Intersect(narrowed) : always;
        // A merge's inputs are those of another round of the loop: what is known here says nothing of them.
        if (depth > 0 && value is Computed) here = here.Intersect(intervals.Derive(value, always, v => this.IntervalOf(v, depth - 1)));
        return here.Low <= here.High ? here : always;
    }

    /// <summary>The value whose number is that of the given one's bits in a type of the same width.</summary>
    public Value As(Value value, PrimitiveType type)
    {
        value = this.Plain(value);
        if (Interval.Underlying(value.Type) is not { } own || this.IntervalOf(value) is not { } bounds || bounds.Fits(type) || own == type) return value;
        return table.Converted(value, own, type);
    }

    /// <summary>Without the conversions that do not change the number.</summary>
    Value Plain(Value value)
    {
        while (value is Computed { Inputs: [var input] } computed)
        {
            PrimitiveType? from = computed.Instruction switch
            {
                IR.Instructions.Convert { From: PrimitiveType f, To: PrimitiveType } => f,
                CheckedConvert convert => convert.From,
                _ => null,
            };
            if (from is null || !Arithmetic.Supports(from)) break;
            Value read = Interval.Underlying(input.Type) == from ? input : this.As(input, from);
            if (computed.Instruction is IR.Instructions.Convert { To: PrimitiveType to } && !(this.IntervalOf(read) is { } bounds && bounds.Fits(to))) break;
            if (read == value) break;
            value = read;
        }

        return value;
    }

    /// <summary>a ≤ b + distance.</summary>
    public void AddAtMost(Value a, Value b, Int128 distance)
    {
        if (a == b || this.IntervalOf(a) is not { } first || this.IntervalOf(b) is not { } second) return;
        if (!_atMost.TryGetValue(a, out List<(Value Other, Int128 Distance)>? list)) _atMost.Add(a, list = []);
        list.Add((b, distance));
        _undo.Push(() => list.RemoveAt(list.Count - 1));
        this.Narrow(a, first with { High = Int128.Min(first.High, second.High + distance) });
        this.Narrow(b, second with { Low = Int128.Max(second.Low, first.Low - distance) });

        // Read as unsigned, a negative number is larger than any signed one.
        if (a is Computed { Instruction: IR.Instructions.Convert { From: PrimitiveType { IsSigned: true } from, To: PrimitiveType { IsSigned: false } to }, Inputs: [var input] }
            && IsNoNarrower(to, from) && Interval.Underlying(input.Type) == from && second.High + distance <= (from.Bits is 32 or 0 ? int.MaxValue : from.Bits == 64 ? long.MaxValue : 0)
            && this.IntervalOf(input) is { } signed)
        {
            this.Narrow(input, signed with { Low = Int128.Max(0, signed.Low) });
            this.AddAtMost(input, b, distance);
        }
    }

    static bool IsNoNarrower(PrimitiveType to, PrimitiveType from) => from.WithSign(false) == to || from.Bits == 32 && to.Kind is PrimitiveKind.U64 or PrimitiveKind.NUInt;

    public void AddNotEqual(Value a, Value b)
    {
        if (this.IntervalOf(a) is not { } bounds || this.IntervalOf(b) is not { } other || other.Low != other.High) return;
        if (bounds.Low == other.Low) this.Narrow(a, bounds with { Low = bounds.Low + 1 });
        else if (bounds.High == other.Low) this.Narrow(a, bounds with { High = bounds.High - 1 });
    }

    public void Narrow(Value value, Interval bounds)
    {
        bool had = _narrowed.TryGetValue(value, out Interval old);
        if (had) bounds = bounds.Intersect(old);
        if (had && bounds == old) return;
        _narrowed[value] = bounds;
        _undo.Push(() =>
        {
            if (had) _narrowed[value] = old;
            else _narrowed.Remove(value);
        });
    }

    /// <summary>Whether a ≤ b + distance follows.</summary>
    public bool IsAtMost(Value a, Value b, Int128 distance)
    {
        if (this.IntervalOf(b) is not { } bounds) return false;
        return this.Reaches(a, 0, [], 0, (value, total) => value == b && total <= distance || this.IntervalOf(value) is { } own && own.High + total <= bounds.Low + distance)
            || b is Computed { Inputs: [var left, var right] } made && this.IsSum(made, out bool isDifference) && this.IntervalOf(right) is { } second
                && this.IsAtMost(a, left, distance + (isDifference ? -second.High : second.Low));
    }

    /// <summary>What a check or branch has found the value not to exceed, plus the distance.</summary>
    public IEnumerable<(Value Other, Int128 Distance)> BoundsOf(Value value) => _atMost.GetValueOrDefault(value) ?? [];

    /// <summary>The least bound that follows.</summary>
    public Int128 UpperBound(Value value)
    {
        Int128 least = this.IntervalOf(value)?.High ?? Int128.MaxValue;
        this.Reaches(value, 0, [], 0, (other, total) =>
        {
            if (this.IntervalOf(other) is { } bounds) least = Int128.Min(least, bounds.High + total);
            return false;
        });
        return least;
    }

    bool Reaches(Value from, Int128 total, Dictionary<Value, Int128> seen, int steps, Func<Value, Int128, bool> found)
    {
        if (found(from, total)) return true;
        if (steps == MaxSteps || seen.TryGetValue(from, out Int128 before) && before <= total) return false;
        seen[from] = total;
        foreach ((Value other, Int128 distance) in this.AtMost(from))
            if (this.Reaches(other, total + distance, seen, steps + 1, found)) return true;
        return false;
    }

    /// <summary>Values y with x ≤ y + k.</summary>
    IEnumerable<(Value Other, Int128 Distance)> AtMost(Value x)
    {
        if (_atMost.TryGetValue(x, out List<(Value Other, Int128 Distance)>? facts))
            foreach ((Value Other, Int128 Distance) fact in facts) yield return fact;
        if (Interval.Underlying(x.Type) is { IsSigned: true, Bits: 32 } && this.IntervalOf(x) is { Low: var low } && low >= 0
            && table.FindConverted(x, PrimitiveType.I32, PrimitiveType.U32) is { } unsigned) yield return (unsigned, 0);
        if (x is Merge merge && this.FallsFrom(merge) is { } initial) yield return (initial, 0);
        if (x is not Computed computed) yield break;
        Value plain = this.Plain(x);
        if (plain != x) yield return (plain, 0);
        if (computed.Inputs is not [var left, var right]) yield break;
        if (this.IsSum(computed, out bool isDifference))
        {
            if (this.IntervalOf(right) is { } second) yield return (left, isDifference ? -second.Low : second.High);
            yield break;
        }

        if (computed.Instruction is not Binary binary || this.IntervalOf(left) is not { Low: var leftLow } || this.IntervalOf(right) is not { Low: var rightLow }
            || !this.ReadsAs(left, computed)) yield break;
        switch (binary.Operator)
        {
            case BinaryOperator.And:
                if (leftLow >= 0) yield return (left, 0);
                if (rightLow >= 0 && this.ReadsAs(right, computed)) yield return (right, 0);
                break;
            case BinaryOperator.Remainder when leftLow >= 0 && rightLow > 0 && this.ReadsAs(right, computed):
                yield return (left, 0);
                yield return (right, -1);
                break;
            case BinaryOperator.ShiftRight or BinaryOperator.Divide when leftLow >= 0 && rightLow >= (binary.Operator == BinaryOperator.Divide ? 1 : 0):
                yield return (left, 0);
                break;
        }
    }

    /// <summary>A sum or difference that does not overflow here.</summary>
    bool IsSum(Computed value, out bool isDifference)
    {
        isDifference = false;
        (BinaryOperator Operator, PrimitiveType Type, bool IsChecked)? made = value.Instruction switch
        {
            Binary { Operator: BinaryOperator.Add or BinaryOperator.Subtract } binary => (binary.Operator, binary.Type, false),
            CheckedBinary { Operator: BinaryOperator.Add or BinaryOperator.Subtract } binary => (binary.Operator, binary.Type, true),
            _ => null,
        };
        if (made is not { } sum || value.Inputs.Any(i => !this.ReadsAs(i, value))) return false;
        isDifference = sum.Operator == BinaryOperator.Subtract;
        return sum.IsChecked || isExact(value) || this.IntervalOf(value.Inputs[0]) is { } left && this.IntervalOf(value.Inputs[1]) is { } right
            && Interval.Exact(sum.Operator, left, right) is { } exact && exact.Fits(sum.Type);
    }

    /// <summary>The input has the same number in the type of the computation.</summary>
    bool ReadsAs(Value input, Computed computed)
    {
        PrimitiveType? type = computed.Instruction switch { Binary binary => binary.Type, CheckedBinary binary => binary.Type, _ => null };
        return type is not null && (Interval.Underlying(input.Type) == type || this.IntervalOf(input) is { } bounds && bounds.Fits(type));
    }

    /// <summary>Where a loop only takes away from a merge: what it began with.</summary>
    Value? FallsFrom(Merge merge)
    {
        Value? initial = null;
        foreach (Value input in merge.Inputs)
        {
            if (input == merge || intervals.StepOf(merge, input) < 0) continue;
            if (initial is not null || Interval.Underlying(input.Type) != Interval.Underlying(merge.Type)) return null;
            initial = input;
        }

        return initial;
    }
}
