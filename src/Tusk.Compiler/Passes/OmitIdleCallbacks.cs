using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes;

/// <summary>
/// An [OptionalCallback] in which nothing is left to do is not given to C: the release of a file whose object is the same for all, for example.
/// <code>static Operations = { release = &amp;Release }   ⇒   static Operations = { release = null }</code>
/// </summary>
public static class OmitIdleCallbacks
{
    public static void Run(IrProgram program)
    {
        List<ObjectType> created = [.. CreatedTypes.In(program)];
        OmitCallbacks.Omit(program, [.. program.Functions.Where(f => f.IsOptional && f.Blocks.TrueForAll(IsIdle))], []);

        bool IsIdle(Block block) => block.Instructions.TrueForAll(DoesNothing) && (block.Terminator is Goto or Return { Value: null } || block.Terminator is Return { Value: IntegerOperand value } && value.Value == 0);

        bool DoesNothing(Instruction instruction) => instruction switch
        {
            Copy or Load { IsVolatile: false } => true,
            HandleConversion { Kind: HandleKind.Take, Result.Type: var type } => IsForEver(type),
            Release { Value.Type: var type } => IsForEver(type),
            _ => false,
        };

        // No object that is ever freed may stand there.
        bool IsForEver(IrType type) => type is ClassType { Base: not null, IsInterface: false } said && !created.Exists(t => ObjectGraph.MayBe(t, said));
    }
}
