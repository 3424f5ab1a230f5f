using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes.Checks;

/// <summary>Where the objects of each class are made.</summary>
sealed class Makings
{
    readonly Dictionary<ClassType, List<(Function Function, New New)>> _byClass = [];

    public Makings(IrProgram program)
    {
        foreach (Function function in program.Functions)
            foreach (New made in function.Blocks.SelectMany(static b => b.Instructions).OfType<New>())
                foreach (ClassType type in made.Type.SelfAndBases)
                {
                    if (!_byClass.TryGetValue(type, out var list)) _byClass.Add(type, list = []);
                    list.Add((function, made));
                }
    }

    /// <summary>Every object that has the field has it set before anything can read it.</summary>
    public bool AreCertainToAssign(Field field) =>
        field.Owner is not ClassType owner || !_byClass.TryGetValue(owner, out var makings) || makings.TrueForAll(m => FirstAssignment.IsCertain(m.Function, m.New, field));
}
