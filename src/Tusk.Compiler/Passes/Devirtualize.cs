using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes;

/// <summary>
/// Virtual and delegate calls with one possible target become direct calls. The check that the receiver is not null is an instruction of its own
/// and stays.
/// <code>
/// callvirtual Shape.Area(s)       ⇒   call Square_Area(s)        (Square is the only Shape, or s = new Square)
/// calldelegate Action(a, 1:int)   ⇒   call handler(1:int)
/// </code>
/// </summary>
public static class Devirtualize
{
    public static void Run(IrProgram program)
    {
        foreach (Function function in program.Functions) Run(function);
    }

    static void Run(Function function)
    {
        Definitions? definitions = null;
        foreach (Block block in function.Blocks)
            for (int i = 0; i < block.Instructions.Count; i++)
            {
                Call? direct = block.Instructions[i] switch
                {
                    CallVirtual call => Target(call, definitions ??= new Definitions(function)) is { } target ? new Call(target, [.. call.Arguments]) : null,
                    CallDelegate { Type.Targets: [{ HasTarget: false } only] } call => new Call(only.Function, [.. call.Arguments.Skip(1)]),
                    _ => null,
                };
                if (direct is null) continue;
                direct.Result = block.Instructions[i].Result;
                direct.Span = block.Instructions[i].Span;
                if (direct.Arguments.Length > 0 && block.Instructions[i] is CallVirtual && direct.Callee.Parameters[0].Type is var expected && expected != direct.Arguments[0].Type)
                {
                    if (expected is not ObjectType) continue;
                    Local receiver = function.AddLocal("receiver", expected);
                    block.Instructions.Insert(i++, new Reinterpret(direct.Arguments[0], expected) { Result = receiver, Span = direct.Span });
                    direct.Arguments = direct.Arguments.SetItem(0, new LocalOperand(receiver));
                }

                block.Instructions[i] = direct;
            }
    }

    static Function? Target(CallVirtual call, Definitions definitions)
    {
        List<VirtualTarget> targets = call.Slot.Targets;
        if (targets.Count == 0) return null;
        if (targets.TrueForAll(t => t.Function == targets[0].Function)) return targets[0].Function;
        ObjectType? exactly = ExactType(call.Arguments[0], definitions);
        return targets.Find(t => t.Class == exactly)?.Function;
    }

    /// <summary>The class of the object, where it was made here or is sealed.</summary>
    static ObjectType? ExactType(Operand receiver, Definitions definitions)
    {
        if (receiver.Type is ClassType { IsSealed: true } @sealed) return @sealed;
        while (receiver is LocalOperand local && definitions.SoleDefinition(local.Local) is { } definition)
        {
            switch (definition)
            {
                case New made: return made.Type;
                case Call { Callee: { CountsByHand: true, ReturnType: ClassType made } }: return made;
                case Copy copy: receiver = copy.Value; break;
                case Reinterpret reinterpret: receiver = reinterpret.Value; break;
                default: return null;
            }

            if (receiver.Type is ClassType { IsSealed: true } known) return known;
        }

        return null;
    }
}
