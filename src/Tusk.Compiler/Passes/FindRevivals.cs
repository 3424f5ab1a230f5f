using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes;

/// <summary>
/// Which classes have a Dispose that may store a reference to its object, and which a constructor that may do so before it fails? Both must leave
/// the object alive.
/// </summary>
public static class FindRevivals
{
    public static void Run(IrProgram program)
    {
        foreach (ClassType type in program.Classes) type.MayBeRevived = type.Dispose is { } dispose && MayKeep.Holds(dispose, dispose.Parameters[0]);

        foreach (Function function in program.Functions)
            foreach (Abandon abandon in function.Blocks.SelectMany(static b => b.Instructions).OfType<Abandon>())
                if (abandon.Value is LocalOperand { Type: ClassType type, Local: var made } && MayKeep.Holds(function, made)) type.MayBeKeptHalfMade = true;
    }
}
