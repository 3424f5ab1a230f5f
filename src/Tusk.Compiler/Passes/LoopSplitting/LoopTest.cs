using Tusk.Compiler.Dataflow;
using Tusk.Compiler.Dataflow.Values;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes.LoopSplitting;

/// <summary>Writes the test before a loop, whether checks will pass in all rounds.</summary>
sealed class LoopTest(Function function, ValueNumbers values, Loop loop)
{
    readonly int _order = LoopPreheaders.Of(values.Flow, loop)!.Value;
    readonly List<Operand> _conditions = [];
    readonly List<Instruction> _instructions = [];
    readonly Dictionary<Value, Operand> _computed = [];

    /// <summary>Tests a check too; false, and nothing is done, where what it depends on can't be had before the loop.</summary>
    public bool Add(LinearCheck check)
    {
        int before = _instructions.Count;
        if (this.Conditions(check) is { } conditions)
        {
            _conditions.AddRange(conditions);
            return true;
        }

        foreach ((Value value, _) in _computed.Where(c => c.Value is LocalOperand made && _instructions.FindIndex(i => i.Result == made.Local) >= before).ToList()) _computed.Remove(value);
        _instructions.RemoveRange(before, _instructions.Count - before);
        return false;
    }

    /// <summary>Leads from the preheader to the copy where all conditions hold, else to the loop.</summary>
    public void Finish(Block copy, Block original)
    {
        Block at = values.Flow.Blocks[_order];
        SourceSpan span = at.Terminator.Span;
        foreach (Instruction instruction in _instructions) instruction.Span = span;
        at.Instructions.AddRange(_instructions);
        int position = function.Blocks.IndexOf(at) + 1;
        for (int i = 0; i < _conditions.Count; i++)
        {
            bool isLast = i == _conditions.Count - 1;
            Block next = isLast ? copy : function.NewBlock();
            at.Terminator = new Branch(_conditions[i], next, original) { Span = span };
            if (!isLast) function.Blocks.Insert(position++, next);
            at = next;
        }
    }

    List<Operand>? Conditions(LinearCheck check)
    {
        if (this.Materialize(check.Length) is not { } length) return null;
        Operand bound = this.Emit(PrimitiveType.U64, new IR.Instructions.Convert(length, PrimitiveType.U32, PrimitiveType.U64));
        if (check.Counter is null) return this.Materialize(check.Index) is { } index ? [this.IsBelow(this.Widened(index), bound)] : null;
        if (this.Linear(check.Index, check.Counter) is not var (factor, offset) || this.Materialize(check.First!) is not { } first || this.Materialize(check.Last!) is not { } last) return null;
        Operand end = this.Binary(BinaryOperator.Add, PrimitiveType.I64, this.Widened(last), new IntegerOperand(PrimitiveType.I64, check.Distance));
        return [this.IsBelow(At(this.Widened(first)), bound), this.IsBelow(At(end), bound)];

        Operand At(Operand counter)
        {
            bool isOne = factor is IntegerOperand { Value: var one } && one == 1, isNothing = offset is IntegerOperand { Value: var zero } && zero == 0;
            Operand product = isOne ? counter : this.Binary(BinaryOperator.Multiply, PrimitiveType.I64, this.Widened(factor), counter);
            return isNothing ? product : this.Binary(BinaryOperator.Add, PrimitiveType.I64, product, this.Widened(offset));
        }
    }

    Operand IsBelow(Operand index, Operand bound) => this.Emit(PrimitiveType.Bool, new Compare(CompareOperator.Less, PrimitiveType.U64, index, bound));

    /// <summary>
    /// Factor and offset with which a value is, modulo 2^32, factor * counter + offset; null where it is not linear. Both are of type I32, as
    /// any representatives will do: where the sum without wrapping is an index in bounds, it is the value.
    /// </summary>
    (Operand Factor, Operand Offset)? Linear(Value value, Merge counter)
    {
        if (value == counter) return (Integer(1), Integer(0));
        if (this.Materialize(value) is { } constant) return LinearCheck.Is32Bit(value.Type) ? (Integer(0), constant) : null;
        if (value is Computed { Instruction: IR.Instructions.Convert { From: PrimitiveType { Bits: 32 }, To: PrimitiveType { Bits: 32 } }, Inputs: [var input] }) return this.Linear(input, counter);
        (BinaryOperator Operator, PrimitiveType Type)? made = value is not Computed computed ? null : computed.Instruction switch
        {
            Binary binary => (binary.Operator, binary.Type),
            CheckedBinary binary => (binary.Operator, binary.Type),
            _ => null,
        };
        if (made is not { Type.Bits: 32 } || ((Computed)value).Inputs is not [var a, var b] || this.Linear(a, counter) is not { } left || this.Linear(b, counter) is not { } right) return null;
        bool leftIsConstant = left.Factor is IntegerOperand { Value: var l } && l == 0, rightIsConstant = right.Factor is IntegerOperand { Value: var r } && r == 0;
        return made.Value.Operator switch
        {
            BinaryOperator.Add or BinaryOperator.Subtract => (this.Wrapped(made.Value.Operator, left.Factor, right.Factor), this.Wrapped(made.Value.Operator, left.Offset, right.Offset)),
            BinaryOperator.Multiply when rightIsConstant => (this.Wrapped(BinaryOperator.Multiply, left.Factor, right.Offset), this.Wrapped(BinaryOperator.Multiply, left.Offset, right.Offset)),
            BinaryOperator.Multiply when leftIsConstant => (this.Wrapped(BinaryOperator.Multiply, right.Factor, left.Offset), this.Wrapped(BinaryOperator.Multiply, right.Offset, left.Offset)),
            _ => null,
        };
    }

    Operand Wrapped(BinaryOperator op, Operand left, Operand right)
    {
        bool isZero = right is IntegerOperand { Value: var r } && r == 0, isOne = right is IntegerOperand { Value: var o } && o == 1;
        if (op != BinaryOperator.Multiply && isZero || op == BinaryOperator.Multiply && isOne) return left;
        if (left is IntegerOperand { Value: var a } && right is IntegerOperand { Value: var b }) return new IntegerOperand(PrimitiveType.I32, Arithmetic.Apply(op, PrimitiveType.I32, a, b));
        if (op == BinaryOperator.Add && left is IntegerOperand { Value: var nothing } && nothing == 0) return right;
        if (op == BinaryOperator.Multiply && left is IntegerOperand { Value: var unit } && unit == 1) return right;
        return this.Binary(op, PrimitiveType.I32, left, right);
    }

    static IntegerOperand Integer(int value) => new(PrimitiveType.I32, value);

    Operand Binary(BinaryOperator op, PrimitiveType type, Operand left, Operand right) => this.Emit(type, new Binary(op, type, left, right));

    /// <summary>The length of an array fits an int, whatever its type.</summary>
    Operand Widened(Operand operand) =>
        this.Emit(PrimitiveType.I64, new IR.Instructions.Convert(operand, operand.Type == PrimitiveType.NUInt ? PrimitiveType.NUInt : PrimitiveType.I32, PrimitiveType.I64));

    LocalOperand Emit(IrType type, Instruction instruction)
    {
        instruction.Result = function.AddLocal("bound", type);
        _instructions.Add(instruction);
        return new LocalOperand(instruction.Result);
    }

    /// <summary>An operand that has the value at the end of the preheader: a constant, a local, or computed there from such without a way to fail.</summary>
    Operand? Materialize(Value value)
    {
        if (_computed.TryGetValue(value, out Operand? known)) return known;
        if (value is ConstantOf constant) return constant.Operand is IntegerOperand ? constant.Operand : null;
        if (this.Holder(value) is { } holder) return _computed[value] = new LocalOperand(holder);
        if (value is PartOf part && this.Holder(part.Whole) is { } whole)
            return _computed[value] = this.Emit(value.Type, new Load(new Place(whole).Then(new FieldProjection(part.Field))));
        if (value is not Computed { Instruction: var instruction } computed || instruction is not (IR.Instructions.Binary { Operator: not (BinaryOperator.Divide or BinaryOperator.Remainder) } or IR.Instructions.Convert)) return null;
        List<Operand> inputs = [];
        foreach (Value input in computed.Inputs)
        {
            if (this.Materialize(input) is not { } operand) return null;
            inputs.Add(operand);
        }

        Instruction copy = instruction switch
        {
            IR.Instructions.Convert { From: PrimitiveType, To: PrimitiveType } convert => new IR.Instructions.Convert(inputs[0], convert.From, convert.To),
            Binary binary => new Binary(binary.Operator, binary.Type, inputs[0], inputs[1]),
            _ => new Copy(inputs[0]),
        };
        return copy is Copy ? null : _computed[value] = this.Emit(value.Type, copy);
    }

    Local? Holder(Value value)
    {
        foreach (Local local in function.Locals)
        {
            if (local.Index >= values.LocalCount || local.Type != value.Type || values.AtEnd(_order, local) != value) continue;
            if (!values.IsSole(local) || local.Kind == LocalKind.Parameter || values.IsDefinedBefore(local, _order)) return local;
        }

        return null;
    }
}
