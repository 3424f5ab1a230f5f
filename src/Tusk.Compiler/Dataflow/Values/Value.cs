using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Dataflow.Values;

/// <summary>
/// What an operand holds at some point of one run of a function. Two uses with the same value hold the same bits, whatever has happened between
/// them; different values may be equal all the same.
/// </summary>
public abstract class Value(int id, IrType type)
{
    public int Id { get; } = id;

    /// <summary>The type in which the value was made; a use may read its bits as another of the same width.</summary>
    public IrType Type { get; } = type;
}

/// <summary>A constant of the program.</summary>
public sealed class ConstantOf(int id, Operand operand) : Value(id, operand.Type)
{
    public Operand Operand { get; } = operand;
}

/// <summary>Something that is only known to be one value: a parameter, a result of a call, what memory held.</summary>
/// <param name="origin">The <see cref="Instruction"/> that gave it, the <see cref="Local"/> that had it at entry, or another mark.</param>
public sealed class Unknown(int id, IrType type, object origin) : Value(id, type)
{
    public object Origin { get; } = origin;
}

/// <summary>What a local holds where several ways meet.</summary>
public sealed class Merge(int id, IrType type, Block block) : Value(id, type)
{
    public Block Block { get; } = block;

    /// <summary>One value for each way in, in the order of the predecessors; those of the ways back first complete when all is numbered.</summary>
    public Value[] Inputs { get; set; } = [];
}

/// <summary>Computed from other values alone: the same inputs give the same value.</summary>
/// <param name="instruction">An instruction that computes it.</param>
public sealed class Computed(int id, IrType type, Instruction instruction, Value[] inputs) : Value(id, type)
{
    public Instruction Instruction { get; } = instruction;
    public IReadOnlyList<Value> Inputs { get; } = inputs;
}

/// <summary>A field of a struct value.</summary>
public sealed class PartOf(int id, Value whole, Field field) : Value(id, field.Type)
{
    public Value Whole { get; } = whole;
    public Field Field { get; } = field;
}

/// <summary>A struct value with one of its fields replaced.</summary>
public sealed class Replaced(int id, Value whole, Field field, Value part) : Value(id, whole.Type)
{
    public Value Whole { get; } = whole;
    public Field Field { get; } = field;
    public Value Part { get; } = part;
}
