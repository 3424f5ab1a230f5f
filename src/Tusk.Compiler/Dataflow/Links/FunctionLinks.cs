using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Dataflow.Links;

/// <summary>
/// Follows one function: which things get references to which others. What is done on one way is not mixed up with what only another way does, but where
/// ways meet, and what a loop did the last time is forgotten where its things become others.
/// </summary>
sealed class FunctionLinks
{
    const int MaxBlocks = 300, MaxVisits = 40;

    readonly Function _function;
    readonly ProgramLinks _program;
    readonly ControlFlow? _flow;
    readonly Dictionary<(object, object), Thing> _things = [];
    readonly Dictionary<Block, LinkState> _starts = [];
    readonly Dictionary<Block, LinkState> _ends = [];
    readonly Dictionary<Block, HashSet<Local>> _merged = [];
    readonly CallLinks _calls;
    Action<Circle>? _found;
    bool _isSolved;

    public FunctionLinks(Function function, ProgramLinks program)
    {
        (_function, _program) = (function, program);
        _calls = new CallLinks(this, program);
        if (function.Blocks.Count is > 0 and <= MaxBlocks) _flow = new ControlFlow(function);
    }

    /// <summary>It, or what it calls, may take something out of a collection.</summary>
    public bool Removes { get; set; }

    public LinkSummary Summarize()
    {
        _isSolved = _flow is not null && this.Solve();
        if (!_isSolved) return LinkSummary.Nothing;
        List<(Return, LinkState, Reference?)> exits = [];
        foreach (Block block in _flow!.Blocks)
            if (block.Terminator is Return exit && _ends.TryGetValue(block, out LinkState? state)) exits.Add((exit, state, exit.Value is { } value ? this.ValueOf(value, state) : null));
        return LinkSummary.Of(this.Named(_function, "", _function.ReturnType), exits, this.Removes);
    }

    /// <summary>Says once more what closes circles, now that all callees are known.</summary>
    public void Report(Action<Circle> found)
    {
        if (!_isSolved) return;
        _found = found;
        foreach (Block block in _flow!.Blocks)
            if (_starts.TryGetValue(block, out LinkState? start)) this.Run(block, start.Clone());
        _found = null;
    }

    /// <summary>The locals of which a ref is taken, by the local that gets it: a call that gets that may assign them.</summary>
    public Dictionary<Local, Local> AddressedLocals()
    {
        Dictionary<Local, Local> addressed = [];
        foreach (AddressOf taken in _function.Blocks.SelectMany(static b => b.Instructions).OfType<AddressOf>())
            if (taken is { Result: { } result, Place.AsLocal: { } local } && IsFollowed(local.Type) && !IsStorage(local.Type) && local.Type is ObjectType) addressed[result] = local;
        return addressed;
    }

    /// <summary>The one thing of an origin.</summary>
    public Thing Named(object origin, object part, IrType type)
    {
        if (!_things.TryGetValue((origin, part), out Thing? thing)) _things.Add((origin, part), thing = new Thing(origin, type));
        return thing;
    }

    /// <summary>Another object goes by the name of this origin from now on.</summary>
    public Thing Renewed(Instruction origin, object part, IrType type, LinkState state)
    {
        Thing thing = this.Named(origin, part, type);
        state.Forget(thing);
        return thing;
    }

    /// <summary>What an operand holds; null: anything.</summary>
    public Reference? ValueOf(Operand operand, LinkState state) => operand switch
    {
        LocalOperand { Local: var local } when IsStorage(local.Type) => new Reference(this.Named(local, "", local.Type), ""),
        LocalOperand { Local: var local } => state.Locals.TryGetValue(local, out Reference held) ? held : null,
        _ => Reference.Null,
    };

    /// <summary>What a place holds, which a load finds out where no store has said it.</summary>
    public Reference Read(Spot spot, IrType type, Instruction instruction, object part, Field? field, LinkState state)
    {
        if (spot.IsOne && state.Spots.TryGetValue(spot, out Reference known)) return known;
        Thing thing = this.Renewed(instruction, part, type, state);
        // What a collection is made of is one with it to whoever calls it.
        bool isInner = field is { Owner.DisplayName: var owner } && owner.StartsWith("System.", StringComparison.Ordinal);
        thing.Home = spot.IsOne && !isInner && !state.Written.Contains(spot.Path) ? spot : null;
        var found = new Reference(thing, type is ObjectType ? null : "");
        if (spot.IsOne) state.Spots[spot] = found;
        if (IsFollowed(spot)) state.Links.Add(new Link(spot.Thing, spot.Path, thing, LinkKind.Loaded, instruction, field));
        return found;
    }

    /// <summary>A thing gets a reference to another one. Where that closes a circle, it is reported, and not followed any further.</summary>
    public void Join(Link link, LinkState before, LinkState after)
    {
        if (link.Path.Contains(Spot.Allowed, StringComparison.Ordinal)) return;
        if (link.Kind == LinkKind.Stored && !IsStorage(link.From.Type) && before.Way(link.To, link.From) is { } back)
        {
            _found?.Invoke(new Circle(_function, link.At!, [link, .. back]));
            return;
        }

        after.Links.Add(link);
    }

    /// <summary>A local is assigned.</summary>
    public void Assign(Local local, Reference? value, LinkState state, Instruction? instruction = null)
    {
        if (IsStorage(local.Type)) this.Fill(local, value, instruction, state);
        else if (value is { } known && IsFollowed(local.Type)) state.Locals[local] = known;
        else state.Locals.Remove(local);
    }

    /// <summary>Values of the type keep objects alive, or lead to what does.</summary>
    public static bool IsFollowed(IrType type) => type switch
    {
        StringType or ClassType { IsException: true } => false,
        ObjectType or BorrowType => true,
        StructType structure => IsStorage(structure) || IsView(structure),
        _ => false,
    };

    /// <summary>The struct's local is a thing of its own.</summary>
    public static bool IsStorage(IrType type) => type is StructType { HoldsReferences: true } && !IsView(type);

    /// <summary>A guard is as good as a ref into its lock, and what goes through a collection as one into that.</summary>
    public static bool IsView(IrType type) =>
        type is StructType { Guard: not null } || type is StructType { HoldsReferences: true } && IsOfCollections(type) && type.DisplayName.Contains("+Enumerator", StringComparison.Ordinal);

    /// <summary>Part of the framework's collections.</summary>
    public static bool IsOfCollections(IrType type) => type.DisplayName.StartsWith("System.Collections.", StringComparison.Ordinal);

    static bool IsFollowed(Spot spot) => !spot.Path.Contains(Spot.Allowed, StringComparison.Ordinal);

    bool Solve()
    {
        var states = _flow!;
        var entry = new LinkState();
        foreach (Local parameter in _function.Parameters)
            if (IsFollowed(parameter.Type)) entry.Locals[parameter] = new Reference(this.Named(parameter, "", parameter.Type), parameter.Type is ObjectType ? null : "");
        foreach (Local local in _function.Locals)
            if (local is { IsZeroed: true, Kind: not LocalKind.Parameter, Type: ObjectType }) entry.Locals[local] = Reference.Null;
        SortedSet<int> open = [0];
        int visits = 0;
        while (open.Count > 0)
        {
            if (++visits > MaxVisits * states.Blocks.Count) return false;
            int order = open.Min;
            open.Remove(order);
            Block block = states.Blocks[order];
            LinkState start = order == 0 ? entry : this.Meet(block, order);
            if (_starts.TryGetValue(block, out LinkState? before) && before.Is(start)) continue;
            _starts[block] = start;
            _ends[block] = this.Run(block, start.Clone());
            foreach (Block next in ControlFlow.Edges(block)) open.Add(states.OrderOf(next));
        }

        return true;
    }

    /// <summary>What holds where ways meet: a local that has different values is a thing of its own there, which may be each of them.</summary>
    LinkState Meet(Block block, int order)
    {
        List<LinkState> ways = [];
        foreach (Block from in _flow!.Predecessors(order).Select(p => _flow.Blocks[p]))
        {
            if (!_ends.TryGetValue(from, out LinkState? end)) continue;
            ways.Add(end);
            if (from.Unwind == block) ways.Add(_starts[from]);
        }

        HashSet<Local>? merged = _merged.GetValueOrDefault(block);
        if (ways.Count == 1 && merged is null) return ways[0];
        var meeting = new LinkState();
        foreach (Local local in ways[0].Locals.Keys.Where(l => ways.TrueForAll(w => w.Locals.ContainsKey(l))))
        {
            List<Reference> values = [.. ways.Select(w => w.Locals[local]).Distinct()];
            if (values.Count > 1)
            {
                if (merged is null) _merged.Add(block, merged = []);
                merged.Add(local);
            }

            if (merged?.Contains(local) != true) meeting.Locals.Add(local, values[0]);
            else if (values.TrueForAll(v => v.Thing is not null && v.Thing == values[0].Thing && v.Path is not null)) meeting.Locals.Add(local, values[0] with { Path = Spot.Somewhere });
            else meeting.Locals.Add(local, new Reference(this.Named(block, local.Name + local.Index, local.Type), local.Type is ObjectType ? null : ""));
        }

        foreach ((Spot spot, Reference held) in ways[0].Spots)
            if (ways.TrueForAll(w => w.Spots.TryGetValue(spot, out Reference other) && other == held)) meeting.Spots.Add(spot, held);
        foreach (LinkState way in ways)
        {
            meeting.Links.UnionWith(way.Links);
            meeting.Written.UnionWith(way.Written);
            meeting.Changed.UnionWith(way.Changed);
        }

        this.Rename(block, ways, meeting);
        return meeting;
    }

    /// <summary>The things of a meeting point are others than the last time; they are what the locals had on the ways.</summary>
    void Rename(Block block, List<LinkState> ways, LinkState meeting)
    {
        List<(Local Local, Reference Value)> own = [.. meeting.Locals.Where(l => l.Value.Thing?.Origin == block).Select(static l => (l.Key, l.Value))];
        foreach ((_, Reference value) in own) meeting.Forget(value.Thing!);
        foreach ((Local local, Reference value) in own) meeting.Locals[local] = value;
        foreach ((Local local, Reference value) in own)
        {
            HashSet<(Thing From, string Path, Field? Field)>? holders = null;
            foreach (LinkState way in ways)
            {
                if (way.Locals[local].Thing is not { } source || source.Origin == block) continue;
                meeting.Links.Add(new Link(value.Thing!, Spot.Somewhere, source, LinkKind.Same, null, null));
                HashSet<(Thing, string, Field?)> of = [.. way.Links.Where(l => l.To == source && l.Kind != LinkKind.Same && l.From.Origin != block).Select(static l => (l.From, l.Path, l.Field))];
                if (holders is null) holders = of;
                else holders.IntersectWith(of);
            }

            // Whichever it is, the same thing has it.
            foreach ((Thing from, string path, Field? field) in holders ?? []) meeting.Links.Add(new Link(from, path, value.Thing!, LinkKind.Loaded, null, field));
        }
    }

    LinkState Run(Block block, LinkState state)
    {
        foreach (Instruction instruction in block.Instructions) this.Apply(instruction, state);
        return state;
    }

    void Apply(Instruction instruction, LinkState state)
    {
        switch (instruction)
        {
            case Copy { Result: { } result, Value: var value }: this.Assign(result, this.ValueOf(value, state), state); break;
            case Reinterpret { Result: { } result, Value: var value }: this.Assign(result, this.ValueOf(value, state), state); break;
            case Load { Result: { } result } load when IsFollowed(result.Type): this.Assign(result, this.Load(load, state), state, load); break;
            case Store store when IsFollowed(store.Place.Type) || store.Value.Type.HoldsReferences: this.Store(store, state); break;
            case AddressOf { Place.AsLocal: { } local } when !IsStorage(local.Type) && !IsView(local.Type): state.Locals.Remove(local); break;
            case AddressOf { Result: { } result } taken: this.Assign(result, this.Find(taken.Place, taken, state) is { } spot ? new Reference(spot.Thing, spot.Path) : null, state); break;
            case New { Result: { } result } made: this.Assign(result, this.Made(made, made.Type, state), state); break;
            case NewArray { Result: { } result } made: this.Assign(result, this.Made(made, made.Type, state), state); break;
            case NewDelegate made:
                Reference @delegate = this.Made(made, made.Type, state);
                var target = new Spot(@delegate.Thing!, Spot.Step(made.Type.Target, isAllowed: false));
                if (this.ValueOf(made.Target, state) is { } held) this.Put(target, held, made, null, state);
                if (made.Result is { } to) this.Assign(to, @delegate, state);
                break;
            case FillMemory: this.Removes = true; break;
            case CallInstruction call: _calls.Apply(call, state); break;
            case { Result: { } result } when IsStorage(result.Type): state.Empty(this.Named(result, "", result.Type)); break;
            case { Result: { } result } when IsFollowed(result.Type): this.Assign(result, new Reference(this.Renewed(instruction, "", result.Type, state), result.Type is ObjectType ? null : ""), state); break;
        }
    }

    Reference Made(Instruction made, ObjectType type, LinkState state)
    {
        Thing thing = this.Renewed(made, "", type, state);
        thing.Made = type;
        return new Reference(thing, null);
    }

    Reference? Load(Load load, LinkState state)
    {
        if (this.Find(load.Place, load, state) is { } spot) return IsStorage(load.Place.Type) ? new Reference(spot.Thing, spot.Path) : this.Read(spot, load.Place.Type, load, "", LastField(load.Place), state);
        return load.Place.AsLocal is { } local ? this.ValueOf(new LocalOperand(local), state) : new Reference(this.Renewed(load, "", load.Place.Type, state), load.Place.Type is ObjectType ? null : "");
    }

    void Store(Store store, LinkState state)
    {
        Reference? value = this.ValueOf(store.Value, state);
        if (store.Place.AsLocal is { } local && !IsStorage(local.Type)) this.Assign(local, value, state);
        else if (this.Find(store.Place, store, state) is not { } spot) state.LoseSight("");
        else if (value is { } held) this.Put(spot, held, store, LastField(store.Place), state);
        else state.Overwrite(spot);
    }

    /// <summary>A place gets a value.</summary>
    void Put(Spot spot, Reference value, Instruction instruction, Field? field, LinkState state)
    {
        if (!spot.IsOne && value.Thing is null)
        {
            this.Removes = true;
            state.Links.RemoveWhere(l => l.From == spot.Thing && l.Kind == LinkKind.Loaded && l.Path == spot.Path);
        }

        List<Link> inside = [];
        if (value is { Thing: { } source, Path: not null } && IsStorage(source.Type)) inside.AddRange(state.Links.Where(l => l.From == source));
        state.Overwrite(spot);
        if (value.Thing is not { } thing)
        {
            if (spot.IsOne) state.Spots[spot] = value;
            return;
        }

        if (value.Path is not null && IsStorage(thing.Type))
        {
            foreach (Link link in inside) this.Join(link with { From = spot.Thing, Path = spot.Path + link.Path, At = instruction, Kind = LinkKind.Stored, Field = field ?? link.Field }, state, state);
            // Whoever has given it knows what is in it.
            if (thing.IsOutside && spot.Thing != thing) this.Join(new Link(spot.Thing, spot.Path, thing, LinkKind.Stored, instruction, field), state, state);
            return;
        }

        if (spot.IsOne) state.Spots[spot] = value;
        this.Join(new Link(spot.Thing, spot.Path, thing, LinkKind.Stored, instruction, field), state, state);
    }

    /// <summary>The whole of a struct's local is assigned.</summary>
    void Fill(Local local, Reference? value, Instruction? instruction, LinkState state)
    {
        Thing storage = this.Named(local, "", local.Type);
        List<Link> links = [];
        List<(string Path, Reference Held)> spots = [];
        if (value is { Thing: { } source, Path: { } path })
        {
            if (source == storage && path == "") return;
            links.AddRange(state.Links.Where(l => l.From == source && l.Path.StartsWith(path, StringComparison.Ordinal)).Select(l => l with { From = storage, Path = l.Path[path.Length..] }));
            spots.AddRange(state.Spots.Where(s => s.Key.Thing == source && s.Key.Path.StartsWith(path, StringComparison.Ordinal)).Select(s => (s.Key.Path[path.Length..], s.Value)));
        }

        state.Empty(storage);
        state.Links.UnionWith(links.Where(l => l.To != storage));
        if (value is { Thing: { } owner, Path: { } from } && owner != storage && !from.Contains(Spot.Allowed, StringComparison.Ordinal)) state.Links.Add(new Link(owner, from, storage, LinkKind.Loaded, instruction, null));
        foreach ((string rest, Reference held) in spots) state.Spots[new Spot(storage, rest)] = held;
    }

    /// <summary>The thing that a place is in; null where it is not known.</summary>
    Spot? Find(Place place, Instruction instruction, LinkState state)
    {
        Reference? at;
        Field? last = null;
        IrType type = place.Root.Type;
        bool isValue = place.Root is ValueRoot;
        switch (place.Root)
        {
            case LocalRoot { Local: var local } when !IsStorage(local.Type) && place.IsDirect && !IsView(type): return null;
            case LocalRoot { Local: var local }: (at, isValue) = (this.ValueOf(new LocalOperand(local), state), !IsStorage(local.Type)); break;
            case StaticRoot { Field: var field }: at = new Reference(this.Named(field, "", field.Type), ""); break;
            default: at = this.ValueOf(((ValueRoot)place.Root).Value, state); break;
        }

        // While it is no value yet, it is the place where that is.
        for (int i = 0; i < place.Path.Length; i++)
        {
            Projection step = place.Path[i];
            if (step is FieldProjection { ThroughReference: true } or ArrayElementProjection or DereferenceProjection && !isValue && at?.At("") is { } spot) at = this.Read(spot, type, instruction, $"at {i}", last, state);
            if (at is not { Thing: not null } known) return null;
            string path = step switch
            {
                FieldProjection { Field: var field } => _program.StepOf(field),
                ArrayElementProjection or InlineElementProjection => Spot.Elements,
                _ => "",
            };
            at = known with { Path = known.Path + path };
            (type, isValue) = (step.Type, false);
            last = step is FieldProjection { ThroughReference: true } own ? own.Field : step is ArrayElementProjection ? null : last;
        }

        return at is { Path: not null } found ? found.At("") : null;
    }

    public static Field? LastField(Place place) => place.Path.LastOrDefault() is ArrayElementProjection ? null : place.Path.OfType<FieldProjection>().LastOrDefault(static p => p.ThroughReference)?.Field;
}
