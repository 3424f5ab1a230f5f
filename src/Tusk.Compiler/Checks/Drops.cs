using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Checks;

/// <summary>
/// What may run as a store drops a reference that may be the last one: the Dispose of the object, and of the owned values in it, and what they drop
/// in turn.
/// </summary>
sealed class Drops
{
    readonly IrProgram _program;
    readonly ObjectType[] _created;
    readonly ObjectGraph _graph;
    readonly HashSet<Instruction> _firsts;

    /// <summary>The types whose objects run something as they go.</summary>
    readonly (ClassType Type, Function[] Disposes)[] _disposing;

    /// <summary>By the type of what a store replaces.</summary>
    readonly Dictionary<IrType, List<Function>> _disposed = [];

    public Drops(IrProgram program)
    {
        _program = program;
        _created = [.. CreatedTypes.In(program)];
        _graph = new(_created);
        _disposing = [.. _created.OfType<ClassType>().Select(static t => (t, DisposesOfObject(t).ToArray())).Where(static d => d.Item2.Length > 0)];
        // The first store into a field of an object under construction drops nothing.
        _firsts = [.. AssignedAfterConstruction.Constructors(program).SelectMany(static f => f.Blocks.SelectMany(static b => b.Instructions).OfType<Store>().Where(s => IsOwnField(s.Place, f)))];
    }

    /// <summary>The ways to instructions, by calls and by what stores may drop.</summary>
    public CallWays WaysTo(Func<Instruction, bool> isGoal)
    {
        HashSet<ObjectType> reaching = [];
        while (true)
        {
            CallWays ways = CallWays.To(_program, i => isGoal(i) || i is Store store && !_firsts.Contains(store) && this.MayDrop(store, reaching));
            if (_created.OfType<ClassType>().Count(t => t.SelfAndBases.SelectMany(DisposesOf).Any(ways.LeadFrom) && reaching.Add(t)) == 0) return ways;
        }
    }

    /// <summary>The Dispose of whatever a store may take the last reference from.</summary>
    public IEnumerable<Function> DisposedBy(Store store)
    {
        if (_firsts.Contains(store) || !DropsReferences(store)) return [];
        if (!_disposed.TryGetValue(store.Place.Type, out List<Function>? disposed))
        {
            disposed = [.. _disposing.Where(d => _graph.LeadsTo(store.Place.Type, d.Type)).SelectMany(static d => d.Disposes).Distinct()];
            _disposed.Add(store.Place.Type, disposed);
        }

        return disposed;
    }

    /// <summary>Its own Dispose, and those of the owned values in it.</summary>
    static IEnumerable<Function> DisposesOfObject(ClassType type) =>
        type.SelfAndBases.Select(static c => c.Dispose).OfType<Function>().Take(1).Concat(type.SelfAndBases.SelectMany(static c => c.Fields).SelectMany(static f => DisposesOf(f.Type)));

    static IEnumerable<Function> DisposesOf(ClassType type)
    {
        if (type.Dispose is { } dispose) yield return dispose;
        foreach (Function inner in type.Fields.SelectMany(static f => DisposesOf(f.Type))) yield return inner;
    }

    static IEnumerable<Function> DisposesOf(IrType field)
    {
        if (field is not StructType { Binding: null } @struct) yield break;
        if (@struct is { IsOwned: true, Dispose: { } dispose }) yield return dispose;
        else
            foreach (Function inner in @struct.Fields.SelectMany(static f => DisposesOf(f.Type))) yield return inner;
    }

    static bool IsOwnField(Place place, Function constructor) =>
        place is { Root: ValueRoot { Value: LocalOperand { Local: var root } }, Path: [FieldProjection { ThroughReference: true }] } && root == constructor.Parameters[0];

    bool MayDrop(Store store, HashSet<ObjectType> types) => DropsReferences(store) && types.Any(t => _graph.LeadsTo(store.Place.Type, t));

    static bool DropsReferences(Store store) => store.Place is { Type.HoldsReferences: true } place && !(place.Root is LocalRoot && place.IsDirect);
}
