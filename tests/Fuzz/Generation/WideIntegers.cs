using Tusk.Tests.Fuzz.Tree;
using Tusk.Tests.Fuzz.Types;

namespace Tusk.Tests.Fuzz.Generation;

/// <summary>Arithmetic of 128 bits.</summary>
sealed class WideIntegers(Body body)
{
    Choice Choice => body.Choice;

    public Node Leaf(WideIntegerType type) => this.Choice.Below(4) switch
    {
        0 => Node.Expression(type, $"{type}.{this.Choice.Of(["MinValue", "MaxValue", "One", "Zero"])}"),
        1 => Node.Expression(type, $"new {type}({this.Half()}, {this.Half()})"),
        _ => Node.Expression(type, $"unchecked(({type}){body.Integers.Literal(IntegerType.Long)})"),
    };

    public Node Of(WideIntegerType type, int depth) => this.Choice.By<Node>(
        (4, () => this.Binary(type, depth)),
        (2, () => Node.Expression(type, $"({body.Value(type, depth - 1)} {this.Choice.Of(["<<", ">>", ">>>"])} {body.Value(IntegerType.Int, depth - 1)})")),
        (1, () => Node.Expression(type, $"{body.Integers.Context()}({this.Choice.Of(["-", "~"])}{body.Value(type, depth - 1)})")),
        (2, () => Node.Expression(type, $"{body.Integers.Context()}(({type}){body.Values.Runtime(this.Choice.Of(IntegerType.All), depth - 1)})")),
        (1, () => Node.Expression(type, $"{body.Integers.Context()}(({type}){body.Value(type == WideIntegerType.Signed ? WideIntegerType.Unsigned : WideIntegerType.Signed, depth - 1)})")))!;

    /// <summary>A small integer out of a wide one.</summary>
    public Node Narrow(IntegerType type, int depth) =>
        Node.Expression(type, $"{body.Integers.Context()}(({type}){body.Value(this.Choice.Of(WideIntegerType.All), depth - 1)})");

    public Node Compare(int depth)
    {
        WideIntegerType type = this.Choice.Of(WideIntegerType.All);
        return Node.Expression(BoolType.Instance, $"({body.Value(type, depth - 1)} {this.Choice.Of(["<", "<=", ">", ">=", "==", "!="])} {body.Value(type, depth - 1)})");
    }

    Node Binary(WideIntegerType type, int depth)
    {
        string operation = this.Choice.Of(["+", "-", "*", "/", "%", "&", "|", "^"]);
        Node left = body.Value(type, depth - 1), right = body.Value(type, depth - 1);
        if (operation is "/" or "%" && this.Choice.Percent(75)) right = Node.Expression(type, $"({right} | {type}.One)");
        return Node.Expression(type, $"{body.Integers.Context()}({left} {operation} {right})");
    }

    Node Half() => Node.Expression(IntegerType.ULong, $"unchecked((ulong){body.Integers.Literal(IntegerType.Long)})");
}
