using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;

namespace Tusk.Compiler.Dataflow.Analyses;

/// <summary>Which parameter of a callee gets which argument of a call?</summary>
public static class ReceivedArguments
{
    public static IEnumerable<(Local Parameter, int Argument)> Of(CallInstruction call) => call switch
    {
        // The first argument is the delegate; its object, where it has one, takes that place.
        CallDelegate @delegate => @delegate.Type.Targets.SelectMany(static t => t.Function.Parameters.Skip(t.HasTarget ? 1 : 0).Select(static (p, i) => (p, i + 1))),
        CallVirtual or Call => call.Callees.SelectMany(static f => f.Parameters.Select(static (p, i) => (p, i))),
        _ => [],
    };
}
