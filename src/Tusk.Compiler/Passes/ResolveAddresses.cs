using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;

namespace Tusk.Compiler.Passes;

/// <summary>
/// Reads and writes a local itself where a temporary has its address, as inlined methods of structs do. What is then addressed by nothing is
/// an ordinary local to the passes that follow.
/// <code>
/// a = address s.f; store [a].*.g = x   ⇒   store s.f.g = x
/// </code>
/// The temporary is assigned once, and an address within a local's own storage is the same whenever it is taken.
/// </summary>
public static class ResolveAddresses
{
    public static void Run(IrProgram program)
    {
        SideBySide.ForEach(program, Run);
    }

    static void Run(Function function)
    {
        Definitions definitions = new(function);
        Dictionary<Local, Place> targets = [];
        foreach (AddressOf address in function.Blocks.SelectMany(static b => b.Instructions).OfType<AddressOf>())
            if (address is { Result: { Kind: LocalKind.Temporary } result, Place: { Root: LocalRoot } place } && definitions.IsSingle(result)
                && place.Path.All(static p => p is FieldProjection { ThroughReference: false, Field.FixedLength: 0 })) targets.Add(result, place);
        if (targets.Count == 0) return;
        foreach (Instruction instruction in function.Blocks.SelectMany(static b => b.Instructions))
            switch (instruction)
            {
                case Load { IsUnaligned: false } load: load.Place = Resolve(load.Place); break;
                case Store { IsUnaligned: false } store: store.Place = Resolve(store.Place); break;
                case AddressOf address: address.Place = Resolve(address.Place); break;
            }

        RemoveDeadCode.Run(function);

        Place Resolve(Place place)
        {
            // One address may have been taken through another.
            while (place is { Root: ValueRoot { Value: LocalOperand { Local: var local } }, Path: [DereferenceProjection step, ..] }
                && targets.TryGetValue(local, out Place? target) && target.Type == step.Target)
                place = new Place(target.Root, [.. target.Path, .. place.Path.Skip(1)]);
            return place;
        }
    }
}
