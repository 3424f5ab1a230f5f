using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Dataflow.Links;

/// <summary>What a call does to the things of its caller, by what is known of the callees.</summary>
sealed class CallLinks(FunctionLinks caller, ProgramLinks program)
{
    readonly Dictionary<Local, Local> _addressed = caller.AddressedLocals();

    public void Apply(CallInstruction call, LinkState state)
    {
        Reference?[] arguments = [.. call.Arguments.Select(a => caller.ValueOf(a, state))];
        if (call is CallC or CallFormat or CallPointer)
        {
            if (call.Result is { } got && FunctionLinks.IsFollowed(got.Type)) caller.Assign(got, this.Unknown(call, got.Type, state), state);
            return;
        }

        // A guard gives a ref to what its lock protects.
        if (call.Result is { } view && call.Arguments is [{ Type: ClassType receiver }, ..] && (FunctionLinks.IsView(view.Type) || IsPartOf(receiver, view.Type)))
        {
            caller.Assign(view, arguments[0] is { Thing: not null } held ? held with { Path = view.Type is ObjectType ? null : "" } : null, state);
            return;
        }

        if (call is { Result: { Type: BorrowType } value } && call.Arguments is [{ Type: BorrowType { Element: StructType { Guard: not null } } }])
        {
            caller.Assign(value, arguments[0]?.At(Spot.Protected) is { } spot ? new Reference(spot.Thing, spot.Path) : null, state);
            return;
        }

        List<(Function Callee, Reference?[] Arguments)> targets = [.. this.Targets(call, arguments, state)];
        if (call is CallDelegate && targets.Count == 0) state.LoseSight("");
        this.Enter(call, targets, state);
    }

    void Enter(CallInstruction call, List<(Function Callee, Reference?[] Arguments)> targets, LinkState state)
    {
        // What the callees find is as it is before the call, and what one of them links, the others don't see.
        List<(LinkSummary Summary, Passage Passage)> entered = [];
        Thing? result = call.Result is { } local && FunctionLinks.IsFollowed(local.Type) ? caller.Renewed(call, "", local.Type, state) : null;
        foreach ((Function callee, Reference?[] arguments) in targets)
        {
            var passage = new Passage(this, call, arguments, result, state);
            LinkSummary summary = program.SummaryOf(callee);
            foreach (Link link in summary.Links) passage.Prepare(link.From, link.To);
            foreach (Spot spot in summary.Changed) passage.Prepare(spot.Thing);
            foreach ((Spot spot, Reference held) in summary.Ends) passage.Prepare(spot.Thing, held.Thing);
            if (summary.Returned is { Thing: { } given }) passage.Prepare(given);
            entered.Add((summary, passage));
        }

        LinkState before = state.LinksAlone();
        foreach ((LinkSummary summary, Passage passage) in entered)
        {
            foreach (Spot changed in summary.Changed)
                if (passage.Of(changed) is { } spot) state.Overwrite(spot);
            foreach (string path in summary.Written)
            {
                state.Written.Add(path);
                state.LoseSight(path);
            }

            if (!summary.Removes) continue;
            caller.Removes = true;
            if (passage.Receiver is { } receiver) state.Links.RemoveWhere(l => l.From == receiver && l is { Kind: LinkKind.Loaded, Path: Spot.Somewhere });
        }

        // What has gone by the call does not lead back any more, either.
        before.Links.IntersectWith(state.Links);
        foreach ((LinkSummary summary, Passage passage) in entered)
        {
            foreach (Link link in summary.Links)
                if (passage.Of(new Spot(link.From, link.Path)) is { } from && passage.Of(link.To) is { Thing: { } to })
                {
                    Link own = link with { From = from.Thing, Path = from.Path, To = to, At = call };
                    if (to == result || to.IsOutside || !FunctionLinks.IsStorage(to.Type)) caller.Join(own, before, state);
                    else
                        foreach (Link inside in before.Links.Where(l => l.From == to)) caller.Join(own with { To = inside.To }, before, state);
                }

            if (entered.Count > 1) continue;
            foreach ((Spot place, Reference held) in summary.Ends)
                if (passage.Of(place) is { } spot && (held.Thing is null ? Reference.Null : passage.Of(held)) is { } holds) state.Spots[spot] = holds;
        }

        foreach (Operand argument in call.Arguments)
        {
            if (argument is not LocalOperand { Local: var borrow } || !_addressed.TryGetValue(borrow, out Local? changed)) continue;
            Reference assigned = this.Unknown(call, changed.Type, state, changed.Name);
            caller.Assign(changed, assigned, state);

            // As TryGetValue does, which does not take it out.
            if (call.Arguments[0].Type is ClassType collection && FunctionLinks.IsOfCollections(collection) && entered is [var (found, looked)] && !found.Removes && looked.Receiver is { } holder)
                state.Links.Add(new Link(holder, Spot.Somewhere, assigned.Thing!, LinkKind.Loaded, call, null));
        }

        if (result is null) return;
        Reference? returned = entered is [var (only, way)] && only.Returned is { } same ? way.Of(same) : null;
        if (returned is null)
        {
            returned = new Reference(result, result.Type is ObjectType ? null : "");
            if (targets is [({ CountsByHand: true, ReturnType: ObjectType made }, _)]) result.Made = made;
        }

        caller.Assign(call.Result!, returned, state, call);
    }

    /// <summary>The keys or the values of a dictionary.</summary>
    static bool IsPartOf(ClassType collection, IrType type) =>
        FunctionLinks.IsOfCollections(collection) && type is ClassType && FunctionLinks.IsOfCollections(type) && (type.DisplayName.Contains("+KeyCollection", StringComparison.Ordinal) || type.DisplayName.Contains("+ValueCollection", StringComparison.Ordinal));

    Reference Unknown(CallInstruction call, IrType type, LinkState state, string part = "out") => new(caller.Renewed(call, part, type, state), type is ObjectType ? null : "");

    IEnumerable<(Function, Reference?[])> Targets(CallInstruction call, Reference?[] arguments, LinkState state)
    {
        switch (call)
        {
            case Call direct: return [(direct.Callee, arguments)];
            case CallVirtual @virtual:
                ObjectType? made = arguments[0]?.Thing?.Made;
                return @virtual.Slot.Targets.Where(t => made is not null ? t.Class == made : ObjectGraph.MayBe(t.Class, call.Arguments[0].Type)).Select(static t => t.Function).Distinct().Select(f => (f, arguments));
            case CallDelegate { Arguments: [DelegateOperand constant, ..] }: return [(constant.Function, arguments[1..])];
            case CallDelegate @delegate when arguments[0]?.Thing is { Origin: NewDelegate known } thing:
                Reference? target = state.Spots.TryGetValue(new Spot(thing, Spot.Step(known.Type.Target, isAllowed: false)), out Reference held) ? held : null;
                return [(known.Function, [target, .. arguments[1..]])];
            default: return [];
        }
    }

    /// <summary>From the things of a callee to those of its caller.</summary>
    sealed class Passage(CallLinks calls, CallInstruction call, Reference?[] arguments, Thing? result, LinkState state)
    {
        readonly Dictionary<Thing, Reference?> _found = [];

        public Thing? Receiver => arguments is [{ Thing: { } first }, ..] ? first : null;

        public void Prepare(params ReadOnlySpan<Thing?> things)
        {
            foreach (Thing? thing in things)
                if (thing is not null) this.Find(thing);
        }

        public Reference? Of(Thing thing) => _found.GetValueOrDefault(thing);

        public Spot? Of(Spot spot) => this.Of(spot.Thing)?.At(spot.Path);

        public Reference? Of(Reference reference) =>
            reference.Path is null ? this.Of(reference.Thing!) : this.Of(new Spot(reference.Thing!, reference.Path)) is { } spot ? new Reference(spot.Thing, spot.Path) : null;

        Reference? Find(Thing thing)
        {
            if (_found.TryGetValue(thing, out Reference? known)) return known;
            Reference? found = null;
            if (thing.Origin is Function) found = result is null ? null : new Reference(result, result.Type is ObjectType ? null : "");
            else if (thing.Origin is Local parameter) found = parameter.Index < arguments.Length ? arguments[parameter.Index] : null;
            else if (thing.Home is { } home && this.Find(home.Thing)?.At(home.Path) is { } spot) found = calls.Find(spot, thing, call, state);
            _found.Add(thing, found);
            return found;
        }
    }

    Reference Find(Spot spot, Thing thing, CallInstruction call, LinkState state) =>
        caller.Read(spot, thing.Type, call, thing, FieldAt(thing), state);

    static Field? FieldAt(Thing thing) => thing.Origin is Load load ? FunctionLinks.LastField(load.Place) : null;
}
