using Tusk.Tests.Fuzz.Tree;
using Tusk.Tests.Fuzz.Types;

namespace Tusk.Tests.Fuzz.Generation;

/// <summary>What a body can read and assign by name.</summary>
sealed class Places(Body body)
{
    /// <summary>Variables, fields and static fields, and what is inside them.</summary>
    public IEnumerable<Place> All()
    {
        foreach (Place root in this.Roots())
        {
            yield return root;
            foreach (Place inner in this.Inside(root))
            {
                yield return inner;
                if (inner.IsElement) continue;
                foreach (Place third in this.Inside(inner)) yield return third;
            }
        }
    }

    /// <summary>The place as an expression; its index is made new.</summary>
    public Node At(Place place, int depth) =>
        place.IsPointer ? body.Pointers.Element(place, depth)
        : place.IsElement ? Node.Expression(place.Type, $"{place.Text}[{this.Index(place, depth)}]")
        : Node.Expression(place.Type, $"{place.Text}");

    public Place? Any(Func<Place, bool> fits)
    {
        List<Place> places = [.. this.All().Where(fits)];
        return body.World.Pick(places);
    }

    public Place? Assignable(CsType type) => this.Any(p => p.CanAssign && p.Type.Equals(type));

    /// <summary>A condition over what does not change, which has no effect and cannot fail.</summary>
    public Node? Unchanging()
    {
        List<Variable> stable = [.. body.Variables.Where(static v => v is { IsStable: true, Type: IntegerType or BoolType })];
        if (body.World.Pick(stable) is not { } variable) return null;
        if (variable.Type is BoolType) return Node.Expression(BoolType.Instance, $"{(body.Choice.Percent(50) ? "" : "!")}{variable.Name}");
        return Node.Expression(BoolType.Instance, $"{variable.Name} {body.Choice.Of(["<", ">", "!="])} {body.Choice.Below(4)}");
    }

    IEnumerable<Place> Roots()
    {
        foreach (Variable v in body.Variables) yield return new(v.Name, v.Type, v.CanAssign, v.CanRef && v.CanAssign) { IsAnchored = v.IsStable };
        foreach (Field f in body.World.Statics) yield return new(f.Name, f.Type, !f.IsReadOnly, !f.IsReadOnly) { IsAnchored = f.IsReadOnly };
        if (body.This is null) yield break;
        foreach (Field f in body.This.AllFields)
            yield return new(f.Name, f.Type, !f.IsReadOnly && !body.ThisIsReadOnly, !f.IsReadOnly && !body.ThisIsReadOnly && body.This is not StructType { IsRecord: true }) { IsAnchored = f.IsReadOnly && body.This is ClassType };
        foreach (Property p in body.This.AllProperties.Where(p => p.Level < body.Level)) yield return new(p.Name, p.Type, p.HasSetter && !body.ThisIsReadOnly, false);
    }

    IEnumerable<Place> Inside(Place outer)
    {
        switch (outer.Type)
        {
            case DeclaredType type and not InterfaceType:
                bool changes = type is ClassType || outer.CanAssign;
                // A property's value is a copy: C# allows no assignment inside.
                bool isCopy = type is StructType && !outer.CanRef;
                bool member = changes && !isCopy;
                foreach (Field f in type.AllFields)
                {
                    bool isProperty = type is StructType { IsRecord: true };
                    yield return new($"{outer.Text}.{f.Name}", f.Type, member && !f.IsReadOnly, member && !f.IsReadOnly && !isProperty)
                    {
                        IsAnchored = outer.IsAnchored && (f.IsReadOnly || outer.Type is StructType),
                    };
                }

                foreach (Property p in type.AllProperties.Where(p => p.Level < body.Level))
                    yield return new($"{outer.Text}.{p.Name}", p.Type, member && p.HasSetter, false);
                break;
            case InterfaceType type:
                foreach (Property p in type.AllProperties.Where(p => p.Level < body.Level)) yield return new($"{outer.Text}.{p.Name}", p.Type, p.HasSetter, false);
                break;
            case TupleType tuple:
                for (int i = 0; i < tuple.Items.Count; i++)
                    yield return new($"{outer.Text}.Item{i + 1}", tuple.Items[i], outer.CanAssign && outer.CanRef, outer.CanRef) { IsAnchored = outer.IsAnchored };
                break;
            case ArrayType array: yield return new(outer.Text, array.Element, true, true, true) { IsAnchored = outer.IsAnchored }; break;
            case InlineArrayType inline when outer.CanRef: yield return new(outer.Text, inline.Element, true, true, true) { IsAnchored = outer.IsAnchored, IsInline = true }; break;
            case PointerType pointer: yield return new(outer.Text, pointer.Element, true, true, true) { IsAnchored = true, IsPointer = true }; break;
            case RefStructType structure: yield return new(outer.Text + ".Target", structure.Target, true, true); break;
            case SpanType span: yield return new(outer.Text, span.Element, !span.IsReadOnly, !span.IsReadOnly, true) { IsAnchored = true }; break;
        }
    }

    Node Index(Place place, int depth) => body.Choice.By<Node>(
        (10, () => Node.Constant(IntegerType.Int, body.Choice.Below(3).ToString())),
        (1, static () => Node.Other($"^1")),
        (depth <= 0 ? 0 : 5, () => Node.Other($"{body.Value(IntegerType.Int, depth - 1)} & {body.Choice.Of([1, 1, 3])}")),
        (depth <= 0 ? 0 : 3, () => Node.Other($"(int)((uint){body.Values.Runtime(IntegerType.Int, depth - 1)} % (uint){(place.IsInline ? InlineArrayType.Length.ToString() : place.Text + ".Length")})")),
        (depth <= 0 ? 0 : 1, () => body.Values.Runtime(IntegerType.Int, depth - 1)))!;
}
