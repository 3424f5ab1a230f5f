using Tusk.Compiler.Dataflow.Values;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Passes.Checks;

namespace Tusk.Compiler.Passes;

/// <summary>
/// Removes checks that certainly pass, decides comparisons whose outcome is known, knows the length of arrays that have but one, and computes
/// without a check for overflow where none can be.
/// <code>
/// if i less length goto b1 …   b1: check index i, length   ⇒   b1:                    (i counts up from 0)
/// check notnull x; t = call f(x); check notnull x          ⇒   check notnull x; t = call f(x)
/// t = load [this]->items; check notnull t                  ⇒   t = load [this]->items (never null once constructed)
/// </code>
/// What is known is about values and not locals or memory, so no store, call or ref can make it false. Sums count as such only where they
/// do not wrap. In a handler nothing is known of the block that threw.
/// </summary>
public static class RemoveProvenChecks
{
    public static void Run(IrProgram program)
    {
        Proofs proofs = Proofs.In(program);
        SideBySide.ForEach(program, function =>
        {
            if (!Run(function, proofs)) return;
            FoldConstants.Run(function);
            RemoveDeadCode.Run(function);
        });
    }

    /// <summary>The checks of some functions that certainly pass: what is asked of a program as it was written can tell then where it may fail.</summary>
    public static IReadOnlySet<Instruction> ProvenIn(IrProgram program, IReadOnlyCollection<Function> functions)
    {
        HashSet<Instruction> proven = [];
        if (functions.Count == 0) return proven;
        Proofs proofs = Proofs.In(program);
        foreach (Function function in functions)
        {
            FactWalk walk = proofs.Walk(function);
            walk.Run((_, instruction) =>
            {
                if (instruction is Check check && Holds(check, walk)) proven.Add(check);
            });
        }

        return proven;
    }

    /// <summary>What is known of the whole program.</summary>
    sealed record Proofs(Dictionary<Function, ValueNumbers> Values, NeverNull NeverNull, ArrayLengths Lengths)
    {
        public static Proofs In(IrProgram program)
        {
            var memory = new UnchangingMemory(program);
            Dictionary<Function, ValueNumbers> values = SideBySide.Map(program, f => new ValueNumbers(f, memory));
            return new(values, NeverNull.In(program, values), ArrayLengths.In(program, values));
        }

        public FactWalk Walk(Function function)
        {
            var walk = new FactWalk(function, this.Values[function], this.NeverNull, this.Lengths);
            walk.LearnSums();
            return walk;
        }
    }

    static bool Run(Function function, Proofs proofs)
    {
        FactWalk walk = proofs.Walk(function);
        Dictionary<Instruction, Instruction?> replaced = [];
        walk.Run((_, instruction) =>
        {
            switch (instruction)
            {
                case Check check when Holds(check, walk): replaced.Add(check, null); break;
                case Compare { Result: { } result } compare when Outcome(compare, walk) is { } outcome:
                    replaced.Add(compare, new Copy(new IntegerOperand(result.Type, outcome ? 1 : 0)) { Result = result, Span = compare.Span });
                    break;
                case ArrayLength { Result: { Type: PrimitiveType } constant } length when proofs.Lengths.Of(walk.Values.InputsOf(length)[0]) is { } known:
                    replaced.Add(length, new Copy(new IntegerOperand(constant.Type, known)) { Result = constant, Span = length.Span });
                    break;
                case CheckedBinary sum when Fits(sum, walk):
                    replaced.Add(sum, new Binary(sum.Operator, sum.Type, sum.Left, sum.Right) { Result = sum.Result, Span = sum.Span });
                    break;
                case CheckedConvert convert when walk.Facts.IntervalOf(walk.Facts.As(walk.Values.InputsOf(convert)[0], convert.From)) is { } bounds && bounds.Fits(convert.To):
                    replaced.Add(convert, new IR.Instructions.Convert(convert.Value, convert.From, convert.To) { Result = convert.Result, Span = convert.Span });
                    break;
            }
        });
        if (replaced.Count == 0) return false;
        foreach (Block block in function.Blocks)
        {
            for (int i = 0; i < block.Instructions.Count; i++)
                if (replaced.GetValueOrDefault(block.Instructions[i]) is { } instead) block.Instructions[i] = instead;
            block.Instructions.RemoveAll(replaced.ContainsKey);
        }

        return true;
    }

    static bool Holds(Check check, FactWalk walk)
    {
        IReadOnlyList<Value> inputs = walk.Values.InputsOf(check);
        KnownFacts facts = walk.Facts;
        switch (check.Kind)
        {
            case CheckKind.NotNull: return walk.IsNotNull(inputs[0]);
            case CheckKind.Index:
                PrimitiveType common = FactWalk.IndexType(check);
                return facts.IsAtMost(facts.As(inputs[0], common), facts.As(inputs[1], common), -1);
            case CheckKind.NotZero: return facts.IntervalOf(inputs[0]) is { } divisor && (divisor.Low > 0 || divisor.High < 0);
            case CheckKind.Cast: return facts.IntervalOf(inputs[0]) is { Low: var truth } && truth > 0;
        }

        if (Interval.Underlying(check.Left.Type) is not { } own || facts.IntervalOf(facts.As(inputs[0], own.WithSign(true))) is not { } left) return false;
        if (check.Kind == CheckKind.NotNegative) return left.Low >= 0;
        Interval smallest = Interval.Of(own.WithSign(true))!.Value;
        return left.Low > smallest.Low && own.Bits > 0 || facts.IntervalOf(facts.As(inputs[1], own.WithSign(true))) is { } quotient && (quotient.Low > -1 || quotient.High < -1);
    }

    static bool? Outcome(Compare compare, FactWalk walk)
    {
        IReadOnlyList<Value> inputs = walk.Values.InputsOf(compare);
        if (Interval.Underlying(compare.Type) is not { } type)
        {
            bool isEquality = compare.Operator is CompareOperator.Equal or CompareOperator.NotEqual && compare.Type is not ErrorType;
            bool isTested = isEquality && (IsNull(inputs[1]) && walk.IsNotNull(inputs[0]) || IsNull(inputs[0]) && walk.IsNotNull(inputs[1]));
            return isTested ? compare.Operator == CompareOperator.NotEqual : null;
        }

        Value left = walk.Facts.As(inputs[0], type), right = walk.Facts.As(inputs[1], type);
        if (walk.Facts.IntervalOf(left) is null || walk.Facts.IntervalOf(right) is null) return null;
        return compare.Operator switch
        {
            CompareOperator.Less => Decide(left, right, -1),
            CompareOperator.LessOrEqual => Decide(left, right, 0),
            CompareOperator.Greater => Decide(right, left, -1),
            CompareOperator.GreaterOrEqual => Decide(right, left, 0),
            CompareOperator.Equal => Equal(),
            _ => !Equal(),
        };

        bool? Decide(Value a, Value b, Int128 distance) =>
            walk.Facts.IsAtMost(a, b, distance) ? true : walk.Facts.IsAtMost(b, a, -distance - 1) ? false : null;

        bool? Equal() => walk.Facts.IsAtMost(left, right, -1) || walk.Facts.IsAtMost(right, left, -1) ? false
            : walk.Facts.IsAtMost(left, right, 0) && walk.Facts.IsAtMost(right, left, 0) ? true : null;
    }

    static bool IsNull(Value value) => value is ConstantOf { Operand: NullOperand };

    static bool Fits(CheckedBinary sum, FactWalk walk)
    {
        IReadOnlyList<Value> inputs = walk.Values.InputsOf(sum);
        Value left = walk.Facts.As(inputs[0], sum.Type), right = walk.Facts.As(inputs[1], sum.Type);
        if (walk.Facts.IntervalOf(left) is not { } first || walk.Facts.IntervalOf(right) is not { } second) return false;
        first = first with { High = Int128.Min(first.High, walk.Facts.UpperBound(left)) };
        second = second with { High = Int128.Min(second.High, walk.Facts.UpperBound(right)) };
        if (sum.Operator == BinaryOperator.Subtract && walk.Facts.IsAtMost(right, left, 0)) return new Interval(0, first.High - second.Low).Fits(sum.Type);
        return Interval.Exact(sum.Operator, first, second) is { } exact && exact.Fits(sum.Type);
    }
}
