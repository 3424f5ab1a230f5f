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
    public bool IsDirect => this.Path.All(static p => p is FieldProjection { ThroughReference: false } or InlineElementProjection);

    public Place Then(Projection projection) => new(this.Root, this.Path.Add(projection));

    /// <summary>The values that it takes to find the place: what its root refers to, then the indexes.</summary>
    public ImmutableArray<Operand> Operands
    {
        get
        {
            int indexes = 0;
            foreach (Projection projection in this.Path)
                if (projection.Index is not null) indexes++;
            Operand? root = (this.Root as ValueRoot)?.Value;
            if (indexes == 0) return root is null ? [] : [root];
            ImmutableArray<Operand>.Builder operands = ImmutableArray.CreateBuilder<Operand>(indexes + 1);
            if (root is not null) operands.Add(root);
            foreach (Projection projection in this.Path)
                if (projection.Index is { } index)
                    operands.Add(index);
            return operands.DrainToImmutable();
        }
    }

    /// <summary>The same place with the locals it reads replaced. A local root is left as it is unless <paramref name="mapRoot"/> maps it.</summary>
    public Place Map(Func<Operand, Operand> map, Func<Local, Local>? mapRoot = null) => new(
        this.Root switch
        {
            LocalRoot local when mapRoot is not null => new LocalRoot(mapRoot(local.Local)),
            ValueRoot value => new ValueRoot(map(value.Value)),
            _ => this.Root,
        },
        [.. this.Path.Select(p => p.Index is { } index ? p.WithIndex(map(index)) : p)]);

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
