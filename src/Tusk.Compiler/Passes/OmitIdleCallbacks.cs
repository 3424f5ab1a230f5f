using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes;

/// <summary>
/// An [OptionalCallback] in which nothing is left to do is not given to C: open and release of a file whose object is the same for all, for example.
/// <code>static Operations = { open = &amp;Open, release = &amp;Release }   ⇒   static Operations = { open = null, release = null }</code>
/// </summary>
public static class OmitIdleCallbacks
{
    /// <summary>How deep the calls are followed: constructors, and what makes objects.</summary>
    const int MaxCalls = 3;

    public static void Run(IrProgram program)
    {
        List<ObjectType> created = [.. CreatedTypes.In(program)];
        OmitIdle();

        // Some did nothing but read what others do nothing but store.
        RemoveUnreadData.Run(program);
        OmitIdle();

        void OmitIdle() => OmitCallbacks.Omit(program, [.. program.Functions.Where(f => f.IsOptional && f.Blocks.TrueForAll(IsIdle))], []);

        bool IsIdle(Block block) => block.Instructions.TrueForAll(i => DoesNothing(i, MaxCalls)) && (block.Terminator is Goto or Return { Value: null } || block.Terminator is Return { Value: IntegerOperand value } && value.Value == 0);

        bool DoesNothing(Instruction instruction, int calls) => instruction switch
        {
            Copy or Reinterpret or Load { IsVolatile: false } or HandleConversion { Kind: HandleKind.Peek } => true,
            Call { Callee: { Blocks: [{ Terminator: Return } only] } } => calls > 0 && only.Instructions.TrueForAll(i => DoesNothing(i, calls - 1)),
            HandleConversion { Kind: HandleKind.Take, Result.Type: var type } => IsForEver(type),
            HandleConversion { Kind: HandleKind.Leak, Value.Type: var type } => IsForEver(type),
            Release { Value.Type: var type } => IsForEver(type),
            _ => false,
        };

        // No object that is ever freed may stand there.
        bool IsForEver(IrType type) => type is ClassType { Base: not null, IsInterface: false } said && !created.Exists(t => ObjectGraph.MayBe(t, said));
    }
}
