using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Dataflow.Values;

/// <summary>Makes values, each once.</summary>
public sealed class ValueTable
{
    readonly Dictionary<(object Tag, int First, int Second), Value> _known = [];
    int _next;

    public Value Constant(Operand operand) => this.Known((operand, -1, -1), id => new ConstantOf(id, operand));

    public Value Fresh(IrType type, object origin) => new Unknown(_next++, type, origin);

    /// <summary>The one unknown that goes with a mark.</summary>
    public Value Marked(IrType type, object origin, object? part = null) => this.Known(((origin, part), -1, -1), id => new Unknown(id, type, origin));

    public Merge MergeAt(Block block, Local local) => (Merge)this.Known(((block, local), -2, -2), id => new Merge(id, local.Type, block));

    /// <param name="tag">What tells the computation from others on the same inputs.</param>
    /// <param name="type">The type of the result.</param>
    /// <param name="instruction">An instruction that does it.</param>
    /// <param name="inputs">At most two.</param>
    public Value Compute(object tag, IrType type, Instruction instruction, params Value[] inputs) =>
        this.Known((tag, inputs.Length > 0 ? inputs[0].Id : -1, inputs.Length > 1 ? inputs[1].Id : -1), id => new Computed(id, type, instruction, inputs));

    public Value? Find(object tag, Value input) => _known.GetValueOrDefault((tag, input.Id, -1));

    /// <summary>A conversion of an integer; the bits of one type read as another of the same width where that is what it is.</summary>
    public Value Converted(Value value, PrimitiveType from, PrimitiveType to)
    {
        // What is added as int and read as uint is added as uint; but not as what the program adds as uint, which may be known not to wrap.
        if (value is Computed { Instruction: Binary { Operator: BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply } binary, Inputs: [var left, var right] }
            && binary.Type == from && from.WithSign(true) == to.WithSign(true) && from != to)
            return this.Compute((ArithmeticTag(binary.Operator, to), from), to, new Binary(binary.Operator, to, binary.Left, binary.Right), left, right);
        return this.Compute(ConversionTag(from, to), to, new IR.Instructions.Convert(Nothing, from, to), value);
    }

    public Value? FindConverted(Value value, PrimitiveType from, PrimitiveType to) => this.Find(ConversionTag(from, to), value);

    public Value Part(Value whole, Field field)
    {
        while (whole is Replaced replaced)
        {
            if (replaced.Field == field) return replaced.Part;
            whole = replaced.Whole;
        }

        if (whole is ConstantOf { Operand: ZeroOperand } && Zero(field.Type) is { } zero) return this.Constant(zero);
        return this.Known((field, whole.Id, -3), id => new PartOf(id, whole, field));
    }

    public Value Replace(Value whole, Field field, Value part) => this.Known((field, whole.Id, part.Id), id => new Replaced(id, whole, field, part));

    public static object ArithmeticTag(BinaryOperator op, PrimitiveType type) => (op, type);

    static object ConversionTag(IrType from, IrType to) => (from, to);

    static readonly Operand Nothing = new IntegerOperand(PrimitiveType.I32, 0);

    /// <summary>What zeroed memory holds.</summary>
    public static Operand? Zero(IrType type) => type switch
    {
        StructType { Binding: null } @struct => new ZeroOperand(@struct),
        PrimitiveType { Kind: not PrimitiveKind.Void } or EnumType => new IntegerOperand(type, 0),
        ObjectType or PointerType or BorrowType or FunctionPointerType => new NullOperand(type),
        _ => null,
    };

    Value Known((object, int, int) key, Func<int, Value> make)
    {
        if (!_known.TryGetValue(key, out Value? value)) _known.Add(key, value = make(_next++));
        return value;
    }
}
