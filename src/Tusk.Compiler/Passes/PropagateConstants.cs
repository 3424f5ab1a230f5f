using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Passes.Checks;

namespace Tusk.Compiler.Passes;

/// <summary>
/// A parameter that all callers pass the same constant for is that constant, and so is a field that nothing else is ever assigned to. A field that
/// keeps a parameter of the module is that parameter. Fields that nobody reads any more go.
/// <code>
/// call Log(s, 3:int) everywhere     ⇒   function Log(s, level): 3:int for level
/// store [this]->_open = delegate f  ⇒   (nothing), delegate f wherever _open was loaded
/// </code>
/// </summary>
public static class PropagateConstants
{
    public static void Run(IrProgram program)
    {
        var constants = new SoleConstants(program);
        foreach (Function function in program.Functions)
        {
            if (!Replace(function, constants)) continue;
            FoldConstants.Run(function);
            RemoveDeadCode.Run(function);
        }

        RemoveUnreadFields(program, constants);
    }

    static bool Replace(Function function, SoleConstants constants)
    {
        bool replaced = false;
        foreach (Block block in function.Blocks)
        {
            for (int i = 0; i < block.Instructions.Count; i++)
            {
                Instruction instruction = block.Instructions[i];
                if (instruction is Load { IsVolatile: false, Result: { } result } load && Loaded(load) is { } loaded && loaded.Type == result.Type)
                {
                    block.Instructions[i] = loaded is FixedParameterOperand { Field: var fixedParameter }
                        ? new Load(new Place(new StaticRoot(fixedParameter), [])) { Result = result, Span = load.Span } : new Copy(loaded) { Result = result, Span = load.Span };
                    replaced = true;
                }
                else instruction.Map(Constant);
            }

            block.Terminator.Map(Constant);
        }

        return replaced;

        Operand Constant(Operand operand)
        {
            if (operand is not LocalOperand { Local: { Kind: LocalKind.Parameter } parameter } || constants.Of(parameter) is not { } constant || constant is FixedParameterOperand) return operand;
            replaced = true;
            return constant;
        }

        Operand? Loaded(Load load) => load.Place switch
        {
            { Path: [.., FieldProjection { ThroughReference: true } field] } => constants.Of(field.Field),
            { Root: LocalRoot { Local: { Kind: LocalKind.Parameter } parameter }, Path: [] } => constants.Of(parameter),
            _ => null,
        };
    }

    static void RemoveUnreadFields(IrProgram program, SoleConstants constants)
    {
        HashSet<Field> unread = [.. program.Classes.Where(static c => !c.IsException).SelectMany(static c => c.Fields).Where(f => !f.Type.HoldsReferences || constants.Of(f) is not null)];
        foreach (ClassType type in program.Classes)
        {
            if (type.Disposed is { } flag) unread.Remove(flag);
            if (type.BoxedValue is { } boxed) unread.Remove(boxed);
        }

        foreach (Instruction instruction in program.Functions.SelectMany(static f => f.Blocks).SelectMany(static b => b.Instructions))
        {
            if (instruction is ContainerOf container) unread.Remove(container.Field);
            foreach (Place place in instruction.Places)
                foreach (FieldProjection step in place.Path.OfType<FieldProjection>())
                    if (instruction is not Store { IsVolatile: false } || step != place.Path[^1]) unread.Remove(step.Field);
        }

        if (unread.Count == 0) return;
        foreach (Block block in program.Functions.SelectMany(static f => f.Blocks))
            block.Instructions.RemoveAll(i => i is Store { Place.Path: [.., FieldProjection last] } && unread.Contains(last.Field));
        foreach (ClassType type in program.Classes) type.Fields.RemoveAll(unread.Contains);
    }
}
