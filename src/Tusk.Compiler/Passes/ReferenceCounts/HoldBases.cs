using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes.ReferenceCounts;

/// <summary>
/// Gives each object that a ref is made into a local of its own, assigned only there: what keeps it alive is then that local, whatever becomes
/// of the variable it came from.
/// <code>
/// r = address [x]->f           ⇒   h = copy x; r = address [h]->f
/// r = address [x]->s->f        ⇒   h = load [x]->s; r = address [h]->f
/// </code>
/// </summary>
static class HoldBases
{
    public static void Run(Function function)
    {
        if (!function.Locals.Any(static l => Anchors.IsBorrow(l.Type))) return;
        Definitions definitions = new(function);
        foreach (Block block in function.Blocks)
            for (int i = 0; i < block.Instructions.Count; i++)
            {
                Instruction instruction = block.Instructions[i];
                switch (instruction)
                {
                    case AddressOf address:
                        i += HoldBase(address, block, i);
                        break;
                    case CallInstruction call when Anchors.MayKeepArgument(call):
                        for (int a = 0; a < call.Arguments.Length; a++)
                            if (Counted.Is(call.Arguments[a].Type) && NeedsHolder(call.Arguments[a]))
                                call.Arguments = call.Arguments.SetItem(a, Hold(new Copy(call.Arguments[a]), call.Arguments[a].Type, block, i++, call.Span));
                        break;
                }
            }

        int HoldBase(AddressOf address, Block block, int at)
        {
            Place place = address.Place;
            int hop = -1;
            for (int k = 0; k < place.Path.Length; k++)
                if (place.Path[k] is FieldProjection { ThroughReference: true } or ArrayElementProjection or DereferenceProjection) hop = k;
            if (hop < 0 || place.Path[hop] is DereferenceProjection) return 0;
            if (hop == 0 && Anchors.BaseOf(place) is { } operand && !NeedsHolder(operand)) return 0;
            var prefix = new Place(place.Root, place.Path[..hop]);
            Instruction taken = hop == 0 && Anchors.BaseOf(place) is { } value ? new Copy(value) : new Load(prefix);
            address.Place = new Place(new ValueRoot(Hold(taken, prefix.Type, block, at, address.Span)), place.Path[hop..]);
            return 1;
        }

        bool NeedsHolder(Operand operand) => operand is LocalOperand { Local: var local }
            && local.Kind != LocalKind.Parameter && !(local.Kind == LocalKind.Temporary && definitions.IsSingle(local));

        LocalOperand Hold(Instruction taken, IrType type, Block block, int at, SourceSpan span)
        {
            taken.Span = span;
            taken.Result = function.AddLocal("held", type);
            block.Instructions.Insert(at, taken);
            return new LocalOperand(taken.Result);
        }
    }
}
