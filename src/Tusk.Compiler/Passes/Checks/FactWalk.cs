using Tusk.Compiler.Dataflow;
using Tusk.Compiler.Dataflow.Values;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes.Checks;

/// <summary>
/// Visits the instructions of a function down its dominator tree, with what the checks and branches before them have established. A block has
/// the facts of its dominator's end only where every way to it leaves the dominator by its end, and not in the middle by the unwind edge.
/// </summary>
sealed class FactWalk
{
    readonly Function _function;
    readonly NeverNull _neverNull;
    readonly ArrayLengths _lengths;
    readonly Dictionary<Value, bool> _exact = [];
    bool _isLearning;
    int _order;

    public FactWalk(Function function, ValueNumbers values, NeverNull neverNull, ArrayLengths? lengths = null)
    {
        _lengths = lengths ?? ArrayLengths.None;
        _function = function;
        _neverNull = neverNull;
        this.Values = values;
        this.Intervals = new Intervals(static _ => false, _lengths);
        this.Facts = new KnownFacts(values.Table, this.Intervals, static _ => false);
    }

    public ValueNumbers Values { get; }
    public KnownFacts Facts { get; private set; }
    public Intervals Intervals { get; private set; }

    public bool IsNotNull(Value value) => this.Facts.TestedNotNull(value) is not null || _neverNull.Holds(value, _function);

    /// <summary>Whether it is known at the end of a block on the way here.</summary>
    public bool IsNotNullAt(Value value, int order) =>
        this.Facts.TestedNotNull(value) is { } tested && this.Values.Dominators.Dominates(tested, order) || _neverNull.Holds(value, _function);

    /// <summary>Finds the sums that never overflow, by which loops count; before <see cref="Run"/>, for which they are known then.</summary>
    public void LearnSums()
    {
        _isLearning = true;
        this.Run(static (_, _) => { });
        _isLearning = false;
        this.Intervals = new Intervals(this.IsExact, _lengths);
        this.Facts = new KnownFacts(this.Values.Table, this.Intervals, this.IsExact);
    }

    bool IsExact(Value value) => _exact.GetValueOrDefault(value);

    /// <param name="visit">Sees each instruction, and null for the terminator, before what it establishes itself.</param>
    public void Run(Action<Block, Instruction?> visit)
    {
        ControlFlow flow = this.Values.Flow;
        Stack<Action> work = new();
        work.Push(() => Enter(0));
        while (work.TryPop(out Action? next)) next();

        void Enter(int order)
        {
            Block block = flow.Blocks[order];
            int outside = this.Facts.Depth;
            _order = order;
            this.Arrive(order);
            int atStart = this.Facts.Depth;
            foreach (Instruction instruction in block.Instructions)
            {
                visit(block, instruction);
                this.Learn(instruction);
            }

            visit(block, null);
            BitSet? early = this.ReachedEarly(block);
            work.Push(() => this.Facts.ForgetTo(outside));
            foreach (int child in this.Values.Dominators.Children(order).Where(c => early?[c] == true)) work.Push(() => Enter(child));
            work.Push(() => this.Facts.ForgetTo(atStart));
            foreach (int child in this.Values.Dominators.Children(order).Where(c => early?[c] != true)) work.Push(() => Enter(child));
        }
    }

    /// <summary>Where control may come from the middle of a block; null for nowhere.</summary>
    BitSet? ReachedEarly(Block block)
    {
        ControlFlow flow = this.Values.Flow;
        if (block.Unwind is null || !block.MayThrow) return null;
        var reached = new BitSet(flow.Blocks.Count);
        Stack<Block> work = new([block.Unwind]);
        while (work.TryPop(out Block? next))
        {
            int order = flow.OrderOf(next);
            if (next == block || reached[order]) continue;
            reached[order] = true;
            foreach (Block successor in ControlFlow.Edges(next)) work.Push(successor);
        }

        return reached;
    }

    /// <summary>What the only way into a block says.</summary>
    void Arrive(int order)
    {
        Block block = this.Values.Flow.Blocks[order];
        if (block.Caught is not null || this.Values.Flow.Predecessors(order) is not [var from]) return;
        if (this.Values.Flow.Blocks[from].Terminator is not Branch branch || branch.Then == branch.Else) return;
        this.Assume(this.Values.InputsOf(branch)[0], branch.Then == block);
    }

    /// <summary>A bool is known.</summary>
    public void Assume(Value condition, bool holds)
    {
        switch (condition)
        {
            case Computed { Instruction: Unary { Operator: UnaryOperator.Not }, Inputs: [var negated] }: this.Assume(negated, !holds); break;
            case Computed { Instruction: IR.Instructions.Convert { From: PrimitiveType { Kind: PrimitiveKind.Bool } }, Inputs: [var converted] }: this.Assume(converted, holds); break;
            case Computed { Instruction: TypeTest, Inputs: [var tested] } when holds: this.Facts.AddNotNull(tested, _order); break;
            case Computed { Instruction: Compare compare, Inputs: [var left, var right] }: this.Assume(holds ? compare.Operator : Opposite(compare.Operator), compare.Type, left, right); break;
        }
    }

    void Assume(CompareOperator op, IrType type, Value left, Value right)
    {
        if (Interval.Underlying(type) is not { } integer)
        {
            if (op == CompareOperator.NotEqual && right is ConstantOf { Operand: NullOperand }) this.Facts.AddNotNull(left, _order);
            if (op == CompareOperator.NotEqual && left is ConstantOf { Operand: NullOperand }) this.Facts.AddNotNull(right, _order);
            return;
        }

        bool isZero = right is ConstantOf { Operand: IntegerOperand { Value: var constant } } && constant == 0;
        if (isZero && op is CompareOperator.Equal or CompareOperator.NotEqual && left is Computed { Instruction: IR.Instructions.Convert or Compare or Unary or TypeTest }
            && this.Facts.IntervalOf(left) is { Low: var low, High: var high } && low >= 0 && high <= 1) this.Assume(left, op == CompareOperator.NotEqual);
        left = this.Facts.As(left, integer);
        right = this.Facts.As(right, integer);
        switch (op)
        {
            case CompareOperator.Less: this.Facts.AddAtMost(left, right, -1); break;
            case CompareOperator.LessOrEqual: this.Facts.AddAtMost(left, right, 0); break;
            case CompareOperator.Greater: this.Facts.AddAtMost(right, left, -1); break;
            case CompareOperator.GreaterOrEqual: this.Facts.AddAtMost(right, left, 0); break;
            case CompareOperator.Equal:
                this.Facts.AddAtMost(left, right, 0);
                this.Facts.AddAtMost(right, left, 0);
                break;
            default:
                this.Facts.AddNotEqual(left, right);
                this.Facts.AddNotEqual(right, left);
                break;
        }
    }

    static CompareOperator Opposite(CompareOperator op) => op switch
    {
        CompareOperator.Equal => CompareOperator.NotEqual,
        CompareOperator.NotEqual => CompareOperator.Equal,
        CompareOperator.Less => CompareOperator.GreaterOrEqual,
        CompareOperator.LessOrEqual => CompareOperator.Greater,
        CompareOperator.Greater => CompareOperator.LessOrEqual,
        _ => CompareOperator.Less,
    };

    /// <summary>What is known once an instruction has completed.</summary>
    void Learn(Instruction instruction)
    {
        // Of sums alone: what is converted after a check is the same value before it, where the check may fail yet.
        if (_isLearning && instruction is Binary && this.Values.ResultOf(instruction) is Computed { Instruction: Binary { Operator: BinaryOperator.Add or BinaryOperator.Subtract } sum } value)
            _exact[value] = _exact.GetValueOrDefault(value, true) && this.Fits(sum, value);
        if (instruction is not Check check) return;
        IReadOnlyList<Value> inputs = this.Values.InputsOf(check);
        switch (check.Kind)
        {
            case CheckKind.NotNull: this.Facts.AddNotNull(inputs[0], _order); break;
            case CheckKind.Cast: this.Assume(inputs[0], true); break;
            case CheckKind.Index:
                PrimitiveType type = IndexType(check);
                this.Facts.AddAtMost(this.Facts.As(inputs[0], type), this.Facts.As(inputs[1], type), -1);
                break;
            case CheckKind.NotNegative when Interval.Underlying(check.Left.Type) is { } own:
                Value signed = this.Facts.As(inputs[0], own.WithSign(true));
                if (this.Facts.IntervalOf(signed) is { } bounds) this.Facts.Narrow(signed, bounds with { Low = Int128.Max(0, bounds.Low) });
                break;
        }
    }

    bool Fits(Binary sum, Computed value)
    {
        Value left = this.Facts.As(value.Inputs[0], sum.Type), right = this.Facts.As(value.Inputs[1], sum.Type);
        if (this.Facts.IntervalOf(left) is not { } first || this.Facts.IntervalOf(right) is not { } second) return false;
        first = first with { High = Int128.Min(first.High, this.Facts.UpperBound(left)) };
        return Interval.Exact(sum.Operator, first, second) is { } exact && exact.Fits(sum.Type);
    }

    /// <summary>The type in which an index check compares.</summary>
    public static PrimitiveType IndexType(Check check) => IsWide(check.Left.Type) || IsWide(check.Right!.Type) ? PrimitiveType.NUInt : PrimitiveType.U32;

    static bool IsWide(IrType type) => Interval.Underlying(type) is not { Bits: > 0 and <= 32 };
}
