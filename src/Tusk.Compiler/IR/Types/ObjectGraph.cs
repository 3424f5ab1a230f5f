namespace Tusk.Compiler.IR.Types;

/// <summary>
/// Which objects may an object keep alive? An edge leads from a type to every type, of those that the program creates, that its fields, elements
/// or target may refer to. A release follows these edges.
/// </summary>
public sealed class ObjectGraph(IEnumerable<ObjectType> created)
{
    readonly List<ObjectType> _created = [.. created];
    List<ObjectType> Arrays => field ??= [.. _created.Where(static t => t is ArrayType)];
    List<ObjectType> Delegates => field ??= [.. _created.Where(static t => t is DelegateType)];
    readonly Dictionary<ObjectType, HashSet<ObjectType>> _reached = [];
    readonly Dictionary<IrType, IReadOnlyList<ObjectType>> _standing = [];

    /// <summary>Whether objects of a type may be kept alive by others of that type: a list, a tree.</summary>
    public bool IsRecursive(ObjectType type) => this.Components.SizeOf((type, false)) > 1;

    /// <summary>With what types say between the types of which objects may stand there: a cycle has two nodes at least.</summary>
    StronglyConnected<(ObjectType Type, bool IsSaid)> Components => field ??= new(_created.Select(static t => (t, false)),
        n => n.IsSaid ? this.StandingAs(n.Type).Select(static t => (t, false)) : this.SaidBy(n.Type).Select(static t => (t, true)));

    /// <summary>Whether an object of exactly one type may keep alive one of exactly another, directly or through others.</summary>
    public bool Reaches(ObjectType from, ObjectType to) => this.ReachedFrom(from).Contains(to);

    /// <summary>Whether what a value of a type refers to may be, or keep alive, an object of exactly a type.</summary>
    public bool LeadsTo(IrType held, ObjectType to) => this.Said(held).SelectMany(this.StandingAs).Any(t => t == to || this.Reaches(t, to));

    /// <summary>The types of which an object may stand where a type is said.</summary>
    public IReadOnlyList<ObjectType> StandingAs(ObjectType said)
    {
        if (!_standing.TryGetValue(said, out IReadOnlyList<ObjectType>? standing)) _standing.Add(said, standing = [.. _created.Where(t => MayBe(t, said))]);
        return standing;
    }

    /// <summary>Whether an object of exactly a type may stand where another type is said.</summary>
    public static bool MayBe(ObjectType type, IrType said) => type == said || said switch
    {
        ClassType { Base: null, IsInterface: false } => true,
        ClassType { IsInterface: true } contract => contract.IsImplementedBy(type) || type is DelegateType,
        ClassType @class => @class.IsImplementedBy(type) || type is not ClassType && @class.DisplayName.StartsWith("System.", StringComparison.Ordinal),
        DelegateType => type is DelegateType,
        ArrayType => type is ArrayType,
        _ => false,
    };

    /// <summary>Whether a reference of one type may be converted to the other without unsafe code.</summary>
    public static bool AreRelated(ObjectType a, ObjectType b) =>
        a == b || a is ClassType first && (IsAny(first) || first.IsImplementedBy(b)) || b is ClassType second && (IsAny(second) || second.IsImplementedBy(a))
        || a is ClassType { IsInterface: true } && b is ClassType or DelegateType || b is ClassType { IsInterface: true } && a is ClassType;

    static bool IsAny(ClassType type) => type is { Base: null, IsInterface: false };

    HashSet<ObjectType> ReachedFrom(ObjectType type)
    {
        if (_reached.TryGetValue(type, out HashSet<ObjectType>? reached)) return reached;
        _reached.Add(type, reached = []);
        // One step leads over what a field says to all that may stand there: to arrays, say, which any array field may hold, but once.
        HashSet<ObjectType> seen = [];
        Queue<ObjectType> open = new([type]);
        while (open.TryDequeue(out ObjectType? next))
            foreach (ObjectType said in this.SaidBy(next))
                if (seen.Add(said))
                    foreach (ObjectType target in this.StandingAs(said))
                        if (reached.Add(target)) open.Enqueue(target);
        return reached;
    }

    /// <summary>The types of the references in an object.</summary>
    IEnumerable<ObjectType> SaidBy(ObjectType type) => type switch
    {
        ClassType @class => @class.SelfAndBases.SelectMany(static c => c.Fields).SelectMany(f => this.Said(f.Type)),
        ArrayType array => this.Said(array.Element),

        // A combined delegate has others for its target.
        DelegateType @delegate => @delegate.Targets.Where(static t => t is { HasTarget: true, Function.Parameters.Count: > 0 })
            .SelectMany(t => this.Said(t.Function.Parameters[0].Type)).Concat(this.Said(@delegate)).Concat(Arrays.Take(1)),
        _ => [],
    };

    /// <summary>The types of the references in a value. What may stand for one array type may stand for all, and so it is with delegates.</summary>
    IEnumerable<ObjectType> Said(IrType type) => type switch
    {
        ClassType { IsException: true } or StringType => [],
        ArrayType => Arrays.Take(1),
        DelegateType => Delegates.Take(1),
        ObjectType said => [said],
        StructType { Binding: null } structure => structure.Fields.SelectMany(f => this.Said(f.Type)),
        _ => [],
    };
}
