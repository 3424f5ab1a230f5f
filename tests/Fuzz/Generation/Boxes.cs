using Tusk.Tests.Fuzz.Tree;
using Tusk.Tests.Fuzz.Types;

namespace Tusk.Tests.Fuzz.Generation;

/// <summary>Boxing, unboxing and tests of what is in the box.</summary>
sealed class Boxes(Body body)
{
    Choice Choice => body.Choice;

    public Node Of(int depth) => Node.Expression(ObjectType.Instance, $"((object){body.Values.Runtime(this.Content(nullable: true), depth - 1)})");

    /// <summary>A struct as an interface it implements.</summary>
    public Node? As(InterfaceType type, int depth) =>
        this.Implementing(type) is { } structure ? Node.Expression(type, $"(({type}){body.Value(structure, depth - 1)})") : null;

    public StructType? Implementing(InterfaceType type)
    {
        List<StructType> structs = [.. body.World.Structs.Where(s => s.Interfaces.Contains(type))];
        return body.World.Pick(structs);
    }

    /// <summary>What was boxed, or InvalidCastException, or NullReferenceException.</summary>
    public Node? Unbox(CsType type, int depth) =>
        type is IntegerType or BoolType or CharType or EnumType or StructType && body.Places.Any(static p => p.Type is ObjectType) is { } box
            ? Node.Expression(type, $"(({type}){body.Places.At(box, depth - 1)})") : null;

    public Node? Test(int depth)
    {
        if (body.Places.Any(static p => p.Type is ObjectType) is not { } box) return null;
        Node from = body.Places.At(box, depth - 1);
        IntegerType type = body.World.Integer();
        return Node.Expression(BoolType.Instance, this.Choice.Below(3) switch
        {
            0 when !type.IsNative => (Pieces)$"({from} is {type.Literal(this.Choice.Below(4))})",
            1 => $"({from} is null)",
            _ => $"({from} is {this.Content(nullable: false)})",
        });
    }

    /// <summary>A type whose values a box may have.</summary>
    public CsType Content(bool nullable) => this.Choice.By<CsType>(
        (6, body.World.Scalar),
        (4, () => body.World.Structs.Find(s => s.Rank < ObjectType.Instance.Rank)),
        (2, () => body.World.Pick(body.World.Classes)),
        (1, () => body.World.Pick(body.World.Interfaces)),
        (1, () => this.Choice.Of(WideIntegerType.All)),
        (nullable ? 1 : 0, () => new NullableType(body.World.Scalar())))!;
}
