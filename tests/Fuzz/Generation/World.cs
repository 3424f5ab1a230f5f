using Tusk.Tests.Fuzz.Tree;
using Tusk.Tests.Fuzz.Types;

namespace Tusk.Tests.Fuzz.Generation;

/// <summary>What one program declares, while it is being made.</summary>
sealed class World(ulong seed)
{
    int _names, _points;

    public Choice Choice { get; } = new(seed);
    public List<EnumType> Enums { get; } = [];
    public List<StructType> Structs { get; } = [];
    public List<ClassType> Classes { get; } = [];
    public List<InterfaceType> Interfaces { get; } = [];

    /// <summary>Classes and structs that using statements make.</summary>
    public List<DeclaredType> Disposables { get; } = [];

    /// <summary>Structs that implement the interface with static members, and that interface.</summary>
    public List<StructType> Numbers { get; } = [];
    public InterfaceType? Number { get; set; }
    public List<DelegateType> Delegates { get; } = [];
    public List<InlineArrayType> InlineArrays { get; } = [];
    public List<RefStructType> RefStructs { get; } = [];

    /// <summary>Structs that foreach walks over; made of a count and a first element.</summary>
    public List<(string Name, CsType Element, bool IsRefStruct)> Walks { get; } = [];
    public List<string> Errors { get; } = [];

    /// <summary>Static methods of Program.</summary>
    public List<Method> Methods { get; } = [];

    /// <summary>Iterator methods of Program; each returns a SequenceType.</summary>
    public List<Method> Iterators { get; } = [];

    /// <summary>Static fields of Program.</summary>
    public List<Field> Statics { get; } = [];

    /// <summary>Members of Program.</summary>
    public List<Node> Members { get; } = [];

    /// <summary>Types beside Program.</summary>
    public List<Node> Declarations { get; } = [];
    public Digests Digests => field ??= new(this);

    public string Name(string prefix) => prefix + _names++;

    /// <summary>Identifies a place where a value is recorded.</summary>
    public int Point() => ++_points;

    public IntegerType Integer() => this.Choice.Percent(50) ? this.Choice.Of([IntegerType.Int, IntegerType.Int, IntegerType.Long]) : this.Choice.Of(IntegerType.All);

    /// <summary>A type for a field, parameter or local.</summary>
    /// <param name="below">References must be of lower rank.</param>
    /// <param name="depth">How far types may nest.</param>
    public CsType Type(int below = int.MaxValue, int depth = 2)
    {
        for (int attempt = 0; attempt < 10; attempt++)
            if (this.TypeOfAnyRank(depth) is { } type && type.Rank < below) return type;
        return this.Integer();
    }

    public CsType Scalar() => this.Choice.By<CsType>((8, this.Integer), (2, static () => BoolType.Instance), (1, static () => CharType.Instance), (1, () => this.Pick(this.Enums)))!;

    public CsType TypeOfAnyRank(int depth) => this.Choice.By<CsType>(
        (12, this.Scalar),
        (5, () => this.Pick(this.Structs)),
        (6, () => this.Pick(this.Classes)),
        (2, () => this.Pick(this.Interfaces)),
        (4, () => depth == 0 ? null : new ArrayType(this.TypeOfAnyRank(depth - 1))),
        (2, () => depth == 0 ? null : new TupleType([this.TypeOfAnyRank(depth - 1), this.TypeOfAnyRank(depth - 1)])),
        (2, () => this.ValueType(depth) is { } value ? new NullableType(value) : null),
        (1, () => this.Pick(this.InlineArrays)),
        (1, () => this.Choice.Of(WideIntegerType.All)),
        (1, static () => ObjectType.Instance),
        (1, static () => StringType.Instance))!;

    CsType? ValueType(int depth) => depth == 0 || this.Choice.Percent(70) ? this.Scalar() : this.Pick(this.Structs);

    public T? Pick<T>(IReadOnlyList<T> items) where T : class => items.Count == 0 ? null : this.Choice.Of(items);

    /// <summary>A class that objects can be made of, of this class or derived from it.</summary>
    public ClassType? Concrete(DeclaredType type)
    {
        List<ClassType> candidates = [.. this.Classes.Where(c => !c.IsAbstract && c.Is(type))];
        return this.Pick(candidates);
    }
}
