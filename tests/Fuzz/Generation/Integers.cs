using Tusk.Tests.Fuzz.Tree;
using Tusk.Tests.Fuzz.Types;

namespace Tusk.Tests.Fuzz.Generation;

/// <summary>Arithmetic of all widths, checked and unchecked, and the conditions over it.</summary>
sealed class Integers(Body body)
{
    Choice Choice => body.Choice;

    public Node Literal(IntegerType type)
    {
        Int128 value = this.Choice.Below(10) switch
        {
            < 4 => this.Choice.Between(-3, 9),
            4 => type.Minimum + this.Choice.Below(2),
            5 => type.Maximum - this.Choice.Below(2),
            6 => (Int128.One << this.Choice.Below(type.Bits)) - this.Choice.Below(2),
            7 => this.Choice.Between(-200, 200),
            _ => (long)this.Choice.Next() >> this.Choice.Below(63),
        };
        value = value < type.Minimum || value > type.Maximum ? this.Choice.Below(100) : value;
        return Node.Constant(type, type.Literal(value));
    }

    public Node Of(IntegerType type, int depth) => this.Choice.By<Node>(
        (14, () => this.Binary(type, depth)),
        (4, () => this.Conversion(type, depth)),
        (3, () => this.Shift(type, depth)),
        (3, () => this.Unary(type, depth)),
        (2, () => this.Step(type, depth)),
        (1, () => this.Length(type)),
        (1, () => body.Wide.Narrow(type, depth)),
        (1, () => Node.Expression(type, $"({this.Truth(depth - 1)} ? {body.Values.NotConstant(this.Literal(type))} : {body.Value(type, depth - 1)})")),
        (1, () => this.OfNullable(type)),
        (1, () => type == IntegerType.Int && body.Places.Any(static p => p.Type is StringType && !p.IsElement) is { } text ? Node.Expression(type, $"({text.Text}?.Length ?? 9)") : null))!;

    public Node Truth(int depth) => this.Choice.By<Node>(
        (8, () => this.Comparison(depth)),
        (2, () => Node.Expression(BoolType.Instance, $"(!{body.Values.Condition(depth - 1)})")),
        (4, () => Node.Expression(BoolType.Instance, $"({body.Values.Condition(depth - 1)} {this.Choice.Of(["&&", "||", "&", "|", "^", "==", "!="])} {body.Values.Condition(depth - 1)})")),
        (1, () => this.Matches(depth)),
        (1, () => body.Places.Any(static p => p.Type is NullableType) is { } nullable ? Node.Expression(BoolType.Instance, $"{body.Places.At(nullable, depth - 1)}.HasValue") : null),
        (1, () => body.Places.Any(static p => p.Type is ClassType or InterfaceType or ArrayType) is { } reference
            ? Node.Expression(BoolType.Instance, $"({body.Places.At(reference, depth - 1)} {this.Choice.Of(["is null", "is not null", "== null"])})") : null),
        (1, () => this.SameReference(depth)),
        (1, () => body.Wide.Compare(depth)),
        (1, () => body.Boxes.Test(depth)),
        (1, () => this.TypeTest(depth)),
        (1, () => body.World.Structs.Find(static s => s.IsRecord && s.Fields.TrueForAll(static f => f.Type is IntegerType or BoolType)) is { } record
            ? Node.Expression(BoolType.Instance, $"({body.Value(record, depth - 1)} {this.Choice.Of(["==", "!="])} {body.Value(record, depth - 1)})") : null))!;

    Node Binary(IntegerType type, int depth)
    {
        IntegerType wide = this.Choice.Percent(60) && type.Bits >= 32 ? type : this.Choice.Of(IntegerType.Arithmetic);
        string operation = this.Choice.Of(["+", "-", "*", "+", "-", "*", "/", "%", "&", "|", "^"]);
        Node left = body.Values.Runtime(wide, depth - 1), right = body.Value(this.Choice.Percent(70) ? wide : this.Choice.Of([.. wide.Beside]), depth - 1);
        if (operation is "/" or "%")
        {
            if (right.IsConstant) right = Node.Constant(wide, wide.Literal(this.Choice.Between(wide.IsSigned ? -1 : 1, 7) is var divisor and not 0 ? divisor : 3));
            else if (this.Choice.Percent(75)) right = Node.Expression(wide, $"({right} | {wide.Literal(1)})");
            else right = body.Values.NotConstant(right);
        }

        return this.Fit(type, wide, $"({left} {operation} {right})");
    }

    Node Shift(IntegerType type, int depth)
    {
        IntegerType wide = this.Choice.Of(IntegerType.Arithmetic);
        return this.Fit(type, wide, $"({body.Values.Runtime(wide, depth - 1)} {this.Choice.Of(["<<", ">>", ">>>"])} {body.Value(IntegerType.Int, depth - 1)})");
    }

    Node Unary(IntegerType type, int depth)
    {
        IntegerType wide = this.Choice.Of(IntegerType.Arithmetic);
        // There is no - of ulong and nuint, and that of uint is a long.
        string operation = wide.IsSigned && this.Choice.Percent(50) ? "-" : "~";
        return this.Fit(type, wide, $"({operation}{body.Values.Runtime(wide, depth - 1)})");
    }

    /// <summary>++ and --, before and after.</summary>
    Node? Step(IntegerType type, int depth)
    {
        if (body.Places.Assignable(type) is not { } place) return null;
        Node at = body.Places.At(place, depth - 1);
        string step = this.Choice.Of(["++", "--"]);
        return this.Choice.Percent(50) ? Node.Expression(type, $"({step}{at})") : Node.Expression(type, $"({at}{step})");
    }

    Node Conversion(IntegerType type, int depth)
    {
        CsType from = this.Choice.Percent(85) ? this.Choice.Of(IntegerType.All) : this.Choice.Percent(50) || body.World.Enums.Count == 0 ? CharType.Instance : this.Choice.Of(body.World.Enums);
        Node value = body.Values.Runtime(from, depth - 1);
        return Node.Expression(type, $"{this.Context()}(({type}){value})");
    }

    Node? Length(IntegerType type)
    {
        if (body.Places.Any(static p => p is { Type: ArrayType or SpanType, IsElement: false }) is not { } place) return null;
        return Node.Expression(type, $"(({type}){place.Text}.Length)");
    }

    Node? OfNullable(IntegerType type)
    {
        if (body.Places.Any(p => p.Type is NullableType nullable && nullable.Element.Equals(type)) is not { } place) return null;
        Node at = body.Places.At(place, 0);
        return this.Choice.Percent(25) ? Node.Expression(type, $"{at}!.Value") : Node.Expression(type, $"{at}.GetValueOrDefault({this.Literal(type)})");
    }

    Node Comparison(int depth)
    {
        IntegerType wide = this.Choice.Of(IntegerType.Arithmetic);
        return Node.Expression(BoolType.Instance, $"({body.Values.Runtime(wide, depth - 1)} {this.Choice.Of(["<", "<=", ">", ">=", "==", "!="])} {body.Value(wide, depth - 1)})");
    }

    Node Matches(int depth)
    {
        IntegerType type = body.World.Integer();
        string pattern = this.Choice.Below(3) switch
        {
            0 => $"{type.Literal(this.Choice.Below(5))} or {type.Literal(this.Choice.Between(5, 99))}",
            1 => $"> {type.Literal(this.Choice.Below(5))} and < {type.Literal(this.Choice.Between(20, 99))}",
            _ => $"not {type.Literal(this.Choice.Below(5))}",
        };
        return Node.Expression(BoolType.Instance, $"({body.Values.Runtime(type, depth - 1)} is {pattern})");
    }

    Node? SameReference(int depth)
    {
        if (body.World.Pick(body.World.Classes) is not { } type) return null;
        return Node.Expression(BoolType.Instance, $"((object){body.Value(type, depth - 1)} {this.Choice.Of(["==", "!="])} (object){body.Value(type, depth - 1)})");
    }

    Node? TypeTest(int depth)
    {
        if (body.Places.Any(static p => p.Type is ClassType { IsSealed: false } or InterfaceType) is not { } place) return null;
        if (body.World.Concrete((DeclaredType)place.Type) is not { } derived || derived.Equals(place.Type)) return null;
        return Node.Expression(BoolType.Instance, $"({body.Places.At(place, depth - 1)} is {derived})");
    }

    /// <summary>What was computed in one type as a value of another.</summary>
    Node Fit(IntegerType type, IntegerType wide, Pieces computed)
    {
        Node inner = Node.Expression(wide, computed);
        return type == wide ? Node.Expression(type, $"{this.Context()}{inner}") : Node.Expression(type, $"{this.Context()}(({type}){inner})");
    }

    /// <summary>What overflow does in the parentheses that follow.</summary>
    public string Context() => this.Choice.Of(["checked", "unchecked", "", ""]);
}
