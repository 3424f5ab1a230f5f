using System.Collections.Immutable;
using System.Text;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.IR;

/// <summary>Where a value lives: a root and a path from it. Evaluating a place has no effect and needs no check of its own.</summary>
public sealed record Place(PlaceRoot Root, ImmutableArray<Projection> Path)
{
    public Place(Local local) : this(new LocalRoot(local), []) { }

    /// <summary>The type of the value that lives here.</summary>
    public IrType Type => this.Path.IsEmpty ? this.Root.Type : this.Path[^1].Type;

    /// <summary>The local when the place is one with no path.</summary>
    public Local? AsLocal => this.Root is LocalRoot root && this.Path.IsEmpty ? root.Local : null;

    /// <summary>The place lies inside the root's own storage: no pointer is followed.</summary>
    public bool IsDirect
    {
        get
        {
            foreach (Projection projection in this.Path)
                if (projection is not (FieldProjection { ThroughReference: false } or InlineElementProjection)) return false;
            return true;
        }
    }

    public Place Then(Projection projection) => new(this.Root, this.Path.Add(projection));

    /// <summary>The values that it takes to find the place: what its root refers to, then the indexes.</summary>
    public ImmutableArray<Operand> Operands { get; } = OperandsOf(Root, Path);

    /// <summary>The same place with the locals it reads replaced. A local root is left as it is unless <paramref name="mapRoot"/> maps it.</summary>
    public Place Map(Func<Operand, Operand> map, Func<Local, Local>? mapRoot = null)
    {
        PlaceRoot root = this.Root switch
        {
            LocalRoot local when mapRoot is not null => new LocalRoot(mapRoot(local.Local)),
            ValueRoot value when map(value.Value) is var mapped && mapped != value.Value => new ValueRoot(mapped),
            _ => this.Root,
        };
        ImmutableArray<Projection> path = this.Path;
        for (int i = 0; i < path.Length; i++)
            if (path[i].Index is { } index && map(index) is var mapped && mapped != index) path = path.SetItem(i, path[i].WithIndex(mapped));
        return root == this.Root && path == this.Path ? this : new(root, path);
    }

    static ImmutableArray<Operand> OperandsOf(PlaceRoot root, ImmutableArray<Projection> path)
    {
        int indexes = 0;
        foreach (Projection projection in path)
            if (projection.Index is not null) indexes++;
        Operand? value = (root as ValueRoot)?.Value;
        if (indexes == 0) return value is null ? [] : [value];
        ImmutableArray<Operand>.Builder operands = ImmutableArray.CreateBuilder<Operand>(indexes + 1);
        if (value is not null) operands.Add(value);
        foreach (Projection projection in path)
            if (projection.Index is { } index)
                operands.Add(index);
        return operands.DrainToImmutable();
    }

    public bool Equals(Place? other) => other is not null && this.Root.Equals(other.Root) && this.Path.SequenceEqual(other.Path);

    public override int GetHashCode() => HashCode.Combine(this.Root, this.Path.Length);

    public override string ToString()
    {
        var text = new StringBuilder(this.Root.ToString());
        foreach (Projection projection in this.Path) text.Append(projection);
        return text.ToString();
    }
}

public abstract record PlaceRoot
{
    public abstract IrType Type { get; }
}

/// <summary>The local's own storage.</summary>
public sealed record LocalRoot(Local Local) : PlaceRoot
{
    public override IrType Type => this.Local.Type;
    public override string ToString() => this.Local.Name;
}

/// <summary>The value of an operand, from which the path leads on: a pointer, a borrow, an object reference.</summary>
public sealed record ValueRoot(Operand Value) : PlaceRoot
{
    public override IrType Type => this.Value.Type;
    public override string ToString() => $"[{this.Value}]";
}

/// <summary>A static field.</summary>
public sealed record StaticRoot(StaticField Field) : PlaceRoot
{
    public override IrType Type => this.Field.Type;
    public override string ToString() => this.Field.Name;
}

/// <summary>One step of a path.</summary>
public abstract record Projection
{
    /// <summary>The type of the place after this step.</summary>
    public abstract IrType Type { get; }
    public virtual Operand? Index => null;
    public virtual Projection WithIndex(Operand index) => this;
}

/// <summary><c>*p</c>: what a pointer or borrow points at.</summary>
public sealed record DereferenceProjection(IrType Target) : Projection
{
    public override IrType Type => this.Target;
    public override string ToString() => ".*";
}

/// <summary>A field: of a struct value, or through an object reference (of a class that declares it or derives from it).</summary>
public sealed record FieldProjection(Field Field) : Projection
{
    public override IrType Type => this.Field.Type;
    public bool ThroughReference => this.Field.Owner is ObjectType;
    public override string ToString() => (this.ThroughReference ? "->" : ".") + this.Field.Name;
}

/// <summary>An element of the array object that the place so far refers to. The index has been checked.</summary>
public sealed record ArrayElementProjection(IrType Element, Operand ElementIndex) : Projection
{
    public override IrType Type => this.Element;
    public override Operand? Index => this.ElementIndex;
    public override Projection WithIndex(Operand index) => this with { ElementIndex = index };
    public override string ToString() => $"[{this.ElementIndex}]";
}

/// <summary>An element of the [InlineArray] struct or fixed buffer that the place so far denotes; unchecked.</summary>
public sealed record InlineElementProjection(IrType Element, Operand ElementIndex) : Projection
{
    public override IrType Type => this.Element;
    public override Operand? Index => this.ElementIndex;
    public override Projection WithIndex(Operand index) => this with { ElementIndex = index };
    public override string ToString() => $"{{{this.ElementIndex}}}";
}
