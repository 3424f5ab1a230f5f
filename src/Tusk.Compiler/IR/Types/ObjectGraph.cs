namespace Tusk.Compiler.IR.Types;

/// <summary>
/// Which objects may an object keep alive? An edge leads from a type to every type, of those that the program creates, that its fields, elements
/// or target may refer to. A release follows these edges.
/// </summary>
public sealed class ObjectGraph(IEnumerable<ObjectType> created)
{
    readonly List<ObjectType> _created = [.. created.Distinct()];
    List<ObjectType> ArraysOfReferences => field ??= [.. _created.Where(static t => t is ArrayType { Element: ObjectType or ErrorType })];
    List<ObjectType> Delegates => field ??= [.. _created.Where(static t => t is DelegateType)];
    Dictionary<ObjectType, int> Numbers => field ??= _created.Index().ToDictionary(static t => t.Item, static t => t.Index);

    /// <summary>By the component of a node: the numbers of the types that are reached from there.</summary>
    List<BitSet> Reached => field ??= this.FindReached();

    /// <summary>By what is said: the numbers of the types of what stands there, and of what that may keep alive.</summary>
    readonly Dictionary<ObjectType, BitSet> _leadingTo = [];
    readonly Dictionary<IrType, IReadOnlyList<ObjectType>> _standing = [];

    /// <summary>Whether objects of a type may be kept alive by others of that type: a list, a tree.</summary>
    public bool IsRecursive(ObjectType type) => this.Components.SizeOf((type, false)) > 1;

    /// <summary>With what types say between the types of which objects may stand there: a cycle has two nodes at least.</summary>
    StronglyConnected<(ObjectType Type, bool IsSaid)> Components => field ??= new(_created.Select(static t => (t, false)), this.After);

    /// <summary>Whether an object of exactly one type may keep alive one of exactly another, directly or through others.</summary>
    public bool Reaches(ObjectType from, ObjectType to) => this.AnyLeadsTo(this.SaidBy(from), to);

    /// <summary>Whether what a value of a type refers to may be, or keep alive, an object of exactly a type.</summary>
    public bool LeadsTo(IrType held, ObjectType to) => this.AnyLeadsTo(this.Said(held), to);

    /// <summary>The types of which an object may stand where a type is said.</summary>
    public IReadOnlyList<ObjectType> StandingAs(ObjectType said)
    {
        if (!_standing.TryGetValue(said, out IReadOnlyList<ObjectType>? standing)) _standing.Add(said, standing = said is ClassType @class && IsOfClassesAlone(@class) ? this.Derived.GetValueOrDefault(@class, []) : [.. _created.Where(t => MayBe(t, said))]);
        return standing;
    }

    /// <summary>The classes that are a class, by it.</summary>
    Dictionary<ClassType, List<ObjectType>> Derived
    {
        get
        {
            if (field is not null) return field;
            field = [];
            foreach (ClassType created in _created.OfType<ClassType>())
                foreach (ClassType type in created.SelfAndBases)
                {
                    if (!field.TryGetValue(type, out List<ObjectType>? derived)) field.Add(type, derived = []);
                    derived.Add(created);
                }

            return field;
        }
    }

    /// <summary>Nothing but objects of the class and of those derived from it stands where it is said.</summary>
    static bool IsOfClassesAlone(ClassType type) =>
        type is { IsInterface: false, IsException: false, Base: not null, IsOfStrings: false, IsOfArrays: false, ArrayElement: null, CovariantElements.Count: 0 } && !type.DisplayName.StartsWith("System.", StringComparison.Ordinal);

    /// <summary>Whether an object of exactly a type may stand where another type is said.</summary>
    public static bool MayBe(ObjectType type, IrType said) => type == said || said switch
    {
        ClassType { Base: null, IsInterface: false } => true,
        ClassType { IsInterface: true } contract => contract.IsImplementedBy(type) || type is DelegateType,
        ClassType @class => @class.IsImplementedBy(type) || type is not ClassType && @class.DisplayName.StartsWith("System.", StringComparison.Ordinal),
        DelegateType => type is DelegateType,
        ArrayType array => type is ArrayType other && MayHold(other.Element, array.Element),
        _ => false,
    };

    /// <summary>
    /// Whether an array of one element may stand where one of another is said: of references by what they may refer to, and numbers for numbers of other names. One of
    /// structs that hold references stands for nothing but itself.
    /// </summary>
    static bool MayHold(IrType element, IrType said) => (element, said) switch
    {
        _ when element == said => true,
        (ErrorType, ObjectType) or (ObjectType, ErrorType) or (ErrorType, ErrorType) => true,
        (ClassType { IsInterface: true }, ClassType { IsInterface: true }) => true,
        (ObjectType own, ObjectType other) => MayBe(own, other),
        _ => !element.HoldsReferences && !said.HoldsReferences,
    };

    /// <summary>Whether a reference of one type may be converted to the other without unsafe code.</summary>
    public static bool AreRelated(ObjectType a, ObjectType b) =>
        a == b || a is ClassType first && (IsAny(first) || first.IsImplementedBy(b)) || b is ClassType second && (IsAny(second) || second.IsImplementedBy(a))
        || a is ClassType { IsInterface: true } && b is ClassType or DelegateType || b is ClassType { IsInterface: true } && a is ClassType;

    static bool IsAny(ClassType type) => type is { Base: null, IsInterface: false };

    IEnumerable<(ObjectType Type, bool IsSaid)> After((ObjectType Type, bool IsSaid) node) =>
        node.IsSaid ? this.StandingAs(node.Type).Select(static t => (t, false)) : this.SaidBy(node.Type).Distinct().Select(static t => (t, true));

    bool AnyLeadsTo(IEnumerable<ObjectType> said, ObjectType to) => this.Numbers.TryGetValue(to, out int number) && said.Any(s => this.LeadingFrom(s)[number]);

    BitSet LeadingFrom(ObjectType said)
    {
        if (_leadingTo.TryGetValue(said, out BitSet? leading)) return leading;
        _leadingTo.Add(said, leading = new BitSet(_created.Count));
        foreach (ObjectType type in this.StandingAs(said))
        {
            leading[this.Numbers[type]] = true;
            leading.UnionWith(this.Reached[this.Components.ComponentOf((type, false))]);
        }

        return leading;
    }

    /// <summary>Components that a component leads to come before it, and what they reach, it reaches, too.</summary>
    List<BitSet> FindReached()
    {
        List<BitSet> all = [];
        foreach (IReadOnlyList<(ObjectType Type, bool IsSaid)> nodes in this.Components.Members)
        {
            var reached = new BitSet(_created.Count);
            foreach ((ObjectType type, bool isSaid) in nodes)
            {
                foreach ((ObjectType Type, bool IsSaid) next in this.After((type, isSaid)))
                {
                    if (!next.IsSaid) reached[this.Numbers[next.Type]] = true;
                    if (this.Components.ComponentOf(next) is var component && component < all.Count) reached.UnionWith(all[component]);
                }
            }

            all.Add(reached);
        }

        return all;
    }

    /// <summary>The types of the references in an object.</summary>
    IEnumerable<ObjectType> SaidBy(ObjectType type) => type switch
    {
        ClassType @class => @class.SelfAndBases.SelectMany(static c => c.Fields).SelectMany(f => this.Said(f.Type)),
        ArrayType array => this.Said(array.Element),

        // A combined delegate has others for its target.
        DelegateType @delegate => @delegate.Targets.Where(static t => t is { HasTarget: true, Function.Parameters.Count: > 0 })
            .SelectMany(t => this.Said(t.Function.Parameters[0].Type)).Concat(this.Said(@delegate)).Concat(this.ArraysOfReferences),
        _ => [],
    };

    /// <summary>The types of the references in a value. What may stand for one delegate type may stand for all.</summary>
    IEnumerable<ObjectType> Said(IrType type) => type switch
    {
        ClassType { IsException: true } or StringType => [],
        DelegateType => Delegates.Take(1),
        ObjectType said => [said],
        StructType { Binding: null } structure => structure.Fields.SelectMany(f => this.Said(f.Type)),
        _ => [],
    };
}
