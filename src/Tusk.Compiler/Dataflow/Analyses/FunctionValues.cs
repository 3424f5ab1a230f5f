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
        foreach (Block block in program.Functions.SelectMany(static f => f.Blocks)) values.UnionWith(NamedBy(block));
        foreach (StaticField field in program.Statics) values.UnionWith(NamedBy(field.Initial));
        return values;
    }

    /// <summary>Those whose address is taken.</summary>
    public static HashSet<Function> Addressed(IrProgram program)
    {
        HashSet<Function> addressed = [];
        foreach (Block block in program.Functions.SelectMany(static f => f.Blocks)) addressed.UnionWith(OperandsOf(block).OfType<FunctionOperand>().Select(static o => o.Function));
        foreach (StaticField field in program.Statics) addressed.UnionWith(OperandsOf(field.Initial).OfType<FunctionOperand>().Select(static o => o.Function));
        return addressed;
    }

    public static IEnumerable<Function> NamedBy(Block block) =>
        OperandsOf(block).Select(NamedBy).Concat(block.Instructions.Select(static i => (i as NewDelegate)?.Function)).OfType<Function>();

    public static IEnumerable<Function> NamedBy(ConstantValue? value) => OperandsOf(value).Select(NamedBy).OfType<Function>();

    static Function? NamedBy(Operand operand) => operand switch
    {
        FunctionOperand pointer => pointer.Function,
        DelegateOperand @delegate => @delegate.Function,
        _ => null,
    };

    static IEnumerable<Operand> OperandsOf(Block block) => block.Instructions.SelectMany(static i => i.Operands).Concat(block.Terminator.Operands);

    static IEnumerable<Operand> OperandsOf(ConstantValue? value) => value switch
    {
        ConstantOperand constant => [constant.Value],
        ConstantStruct structure => structure.Fields.Values.SelectMany(OperandsOf),
        _ => [],
    };
}
