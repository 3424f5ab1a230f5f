using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Dataflow.Analyses;

/// <summary>Of which types may an object have a weak reference to it, which tells when it has gone? Such objects go when .NET would let them go.</summary>
public sealed class WeaklyReferenced
{
    readonly IrType[] _said;

    WeaklyReferenced(IrProgram program) =>
        _said = [.. program.Functions.SelectMany(static f => f.Blocks).SelectMany(static b => b.Instructions)
            .OfType<HandleConversion>().Where(static c => c.Kind == HandleKind.Weaken).Select(static c => c.Value.Type).Distinct()];

    public static WeaklyReferenced In(IrProgram program) => new(program);

    public bool Contains(ObjectType type) => _said.Any(said => ObjectGraph.MayBe(type, said));
}
