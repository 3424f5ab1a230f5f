using System.Collections.Immutable;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;

namespace Tusk.Compiler.Dataflow.Analyses;

/// <summary>Functions that are values: by their address, or in a delegate. Whoever has such a value may call them.</summary>
public static class FunctionValues
{
    /// <summary>Those that code, or the initial value of a static field, makes a value of, and the targets of delegate types.</summary>
    public static HashSet<Function> In(IrProgram program)
    {
        HashSet<Function> values = [.. program.Delegates.SelectMany(static d => d.Targets).Select(static t => t.Function)];
        foreach (Function function in program.Functions)
            foreach (Block block in function.Blocks)
                AddNamed(block, values);
        foreach (StaticField field in program.Statics) values.UnionWith(NamedBy(field.Initial));
        return values;
    }

    /// <summary>Those whose address is taken.</summary>
    public static HashSet<Function> Addressed(IrProgram program)
    {
        HashSet<Function> addressed = [];
        foreach (Function function in program.Functions)
            foreach (Block block in function.Blocks)
            {
                foreach (Instruction instruction in block.Instructions) Add(instruction.Operands);
                Add(block.Terminator.Operands);
            }

        foreach (StaticField field in program.Statics) Add([.. OperandsOf(field.Initial)]);
        return addressed;

        void Add(ImmutableArray<Operand> operands)
        {
            foreach (Operand operand in operands)
                if (operand is FunctionOperand pointer) addressed.Add(pointer.Function);
        }
    }

    public static HashSet<Function> NamedBy(Block block)
    {
        HashSet<Function> named = [];
        AddNamed(block, named);
        return named;
    }

    public static IEnumerable<Function> NamedBy(ConstantValue? value) => OperandsOf(value).Select(NamedBy).OfType<Function>();

    static Function? NamedBy(Operand operand) => operand switch
    {
        FunctionOperand pointer => pointer.Function,
        DelegateOperand @delegate => @delegate.Function,
        _ => null,
    };

    static void AddNamed(Block block, HashSet<Function> named)
    {
        foreach (Instruction instruction in block.Instructions)
        {
            if (instruction is NewDelegate { Function: { } function }) named.Add(function);
            Add(instruction.Operands);
        }

        Add(block.Terminator.Operands);

        void Add(ImmutableArray<Operand> operands)
        {
            foreach (Operand operand in operands)
                if (NamedBy(operand) is { } value) named.Add(value);
        }
    }

    static IEnumerable<Operand> OperandsOf(ConstantValue? value) => value switch
    {
        ConstantOperand constant => [constant.Value],
        ConstantStruct structure => structure.Fields.Values.SelectMany(OperandsOf),
        _ => [],
    };
}
