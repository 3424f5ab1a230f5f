using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Dataflow.Analyses;

/// <summary>The types of which the program makes objects at run time, in order of discovery. Those whose constant objects are all there is are not among them.</summary>
public static class CreatedTypes
{
    public static IEnumerable<ObjectType> In(IrProgram program) =>
        program.Functions.SelectMany(static f => f.Blocks).SelectMany(static b => b.Instructions).Select(static i => i switch
        {
            New made => made.Type,
            NewArray made => made.Type,
            NewDelegate made => made.Type,
            _ => (ObjectType?)null,
        }).OfType<ObjectType>().Distinct();
}
