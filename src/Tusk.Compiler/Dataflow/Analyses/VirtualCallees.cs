using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Dataflow.Analyses;

/// <summary>Which functions may a virtual call run, by all that the function says of the receiver's type on its way to the call?</summary>
public static class VirtualCallees
{
    /// <param name="call">In the function.</param>
    /// <param name="definitions">Of the function.</param>
    public static IEnumerable<Function> Of(CallVirtual call, Definitions definitions)
    {
        List<ObjectType> said = [.. TypesOf(call.Arguments[0], definitions)];
        return call.Slot.Targets.Where(t => said.TrueForAll(type => ObjectGraph.MayBe(t.Class, type))).Select(static t => t.Function).Distinct();
    }

    static IEnumerable<ObjectType> TypesOf(Operand receiver, Definitions definitions)
    {
        while (true)
        {
            // Of interfaces the slot knows more, as that one may stand for another by its type arguments.
            if (receiver.Type is ObjectType type and not ClassType { IsInterface: true }) yield return type;
            if (receiver is not LocalOperand { Local: var local }) yield break;
            switch (definitions.SoleDefinition(local))
            {
                case Copy copy: receiver = copy.Value; break;
                case Reinterpret { Value.Type: ObjectType from, Type: ObjectType to } seen when ObjectGraph.AreRelated(from, to): receiver = seen.Value; break;
                default: yield break;
            }
        }
    }
}
