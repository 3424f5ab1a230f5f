namespace Tusk.Compiler.IR.Types;

/// <summary>
/// Which objects may an object keep alive? An edge leads from a type to every type, of those that the program creates, that its fields, elements
/// or target may refer to. A release follows these edges.
/// </summary>
public sealed class ObjectGraph(IEnumerable<ObjectType> created)
{
    readonly List<ObjectType> _created = [.. created];
    readonly Dictionary<ObjectType, HashSet<ObjectType>> _reached = [];

    /// <summary>Whether objects of a type may be kept alive by others of that type: a list, a tree.</summary>
    public bool IsRecursive(ObjectType type) => this.Reaches(type, type);

    /// <summary>Whether an object of exactly one type may keep alive one of exactly another, directly or through others.</summary>
    public bool Reaches(ObjectType from, ObjectType to) => this.ReachedFrom(from).Contains(to);

    /// <summary>Whether what a value of a type refers to may be, or keep alive, an object of exactly a type.</summary>
    public bool LeadsTo(IrType held, ObjectType to) => this.Held(held).Any(t => t == to || this.Reaches(t, to));

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
        Queue<ObjectType> open = new([type]);
        while (open.TryDequeue(out ObjectType? next))
            foreach (ObjectType target in this.Targets(next))
                if (reached.Add(target)) open.Enqueue(target);
        return reached;
    }

    IEnumerable<ObjectType> Targets(ObjectType type)
    {
        switch (type)
        {
            case ClassType @class:
                foreach (Field field in @class.SelfAndBases.SelectMany(static c => c.Fields))
                    foreach (ObjectType target in this.Held(field.Type)) yield return target;
                break;
            case ArrayType array:
                foreach (ObjectType target in this.Held(array.Element)) yield return target;
                break;
            case DelegateType @delegate:
                // A combined delegate has others for its target.
                foreach (ObjectType target in _created.Where(static t => t is DelegateType or ArrayType)) yield return target;
                foreach (DelegateTarget called in @delegate.Targets)
                    if (called is { HasTarget: true, Function.Parameters: [var self, ..] })
                        foreach (ObjectType target in this.Held(self.Type)) yield return target;
                break;
        }
    }

    IEnumerable<ObjectType> Held(IrType type) => type switch
    {
        ClassType { IsException: true } or StringType => [],
        ObjectType => _created.Where(t => MayBe(t, type)),
        StructType { Binding: null } structure => structure.Fields.SelectMany(f => this.Held(f.Type)),
        _ => [],
    };
}
