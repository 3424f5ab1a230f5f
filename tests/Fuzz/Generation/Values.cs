using Tusk.Tests.Fuzz.Tree;
using Tusk.Tests.Fuzz.Types;

namespace Tusk.Tests.Fuzz.Generation;

/// <summary>Expressions of any type. Each can stand as an operand: it is a name, a call, or in parentheses.</summary>
sealed class Values(Body body)
{
    Choice Choice => body.Choice;

    public Node Of(CsType type, int depth)
    {
        if (depth <= 0 || this.Choice.Percent(22)) return this.Leaf(type);
        return this.Choice.By<Node>(
            (10, () => this.Read(type, depth)),
            (10, () => this.Own(type, depth)),
            (5, () => body.Calls.Any(type, depth)),
            (2, () => body.Lambdas.Invoke(type, depth)),
            (1, () => this.Conditional(type, depth)),
            (1, () => this.Switch(type, depth)),
            (1, () => Node.Expression(type, $"Recorder.Id<{type}>({this.Of(type, depth - 1)})")),
            (1, () => this.Assignment(type, depth)),
            (1, () => this.Pattern(type, depth)),
            (1, () => body.Boxes.Unbox(type, depth)),
            (1, () => this.Coalesce(type, depth)),
            (4, () => this.Leaf(type)))!;
    }

    /// <summary>Not a constant for the C# compiler, which reports what overflows in constants.</summary>
    public Node Runtime(CsType type, int depth) => this.NotConstant(this.Of(type, depth));

    public Node NotConstant(Node node) => node.IsConstant ? Node.Expression(node.Type!, $"Recorder.Id<{node.Type!}>({node})") : node;

    public Node Condition(int depth) => this.Runtime(BoolType.Instance, depth);

    public Node Leaf(CsType type)
    {
        if (this.Choice.Percent(65) && this.Read(type, 0) is { } read) return read;
        return type switch
        {
            IntegerType integer => body.Integers.Literal(integer),
            BoolType => Node.Constant(type, this.Choice.Percent(50) ? "true" : "false"),
            CharType => Node.Constant(type, $"'{(char)this.Choice.Between('a', 'z')}'"),
            EnumType kind => Node.Constant(type, $"{kind.Name}.{this.Choice.Of(kind.Members)}"),
            StringType => Node.Constant(type, $"\"{new string('s', this.Choice.Below(4))}\""),
            NullableType nullable => this.Choice.Percent(40) ? Node.Expression(type, $"default({type})") : Node.Expression(type, $"(({type}){this.Leaf(nullable.Element)})"),
            StructType or TypeParameterType when this.Choice.Percent(20) || type is TypeParameterType => this.Default(type),
            StructType structure => this.New(structure, 0),
            ClassType or InterfaceType => this.Make((DeclaredType)type, 0) ?? this.Default(type),
            ArrayType array => this.NewArray(array),
            TupleType tuple => Node.Expression(type, $"({(IReadOnlyList<Node>)[.. tuple.Items.Select(this.Leaf)]})"),
            DelegateType contract => body.Lambdas.Of(contract, 0),
            WideIntegerType wide => body.Wide.Leaf(wide),
            ObjectType => body.Boxes.Of(0),
            _ => this.Default(type),
        };
    }

    /// <summary>Arrays of references hold objects: a null ends too many programs early.</summary>
    Node NewArray(ArrayType type)
    {
        int length = this.Choice.Between(3, 5);
        if (type.Element.IsReference) return Node.Expression(type, $"(({type})[{(IReadOnlyList<Node>)[.. Enumerable.Range(0, length).Select(_ => this.Leaf(type.Element))]}])");
        return Node.Expression(type, $"new {type.Element}[{length}]");
    }

    Node Default(CsType type) => Node.Expression(type, $"{(type.IsReference || type is TypeParameterType ? $"default({type})!" : $"default({type})")}");

    Node? Read(CsType type, int depth)
    {
        Place? place = body.Places.Any(p => p.Type.Equals(type) && !(p.IsElement && type.IsReference && this.Choice.Percent(70)));
        return place is null ? null : body.Places.At(place, depth - 1);
    }

    /// <summary>What only this kind of type has.</summary>
    Node? Own(CsType type, int depth) => type switch
    {
        IntegerType integer => body.Integers.Of(integer, depth),
        BoolType => body.Integers.Truth(depth),
        CharType => Node.Expression(type, $"((char)('a' + ({this.Runtime(IntegerType.Int, depth - 1)} & 15)))"),
        EnumType kind => this.Choice.Percent(50)
            ? Node.Expression(type, $"(({kind}){this.Runtime(kind.Underlying, depth - 1)})")
            : Node.Expression(type, $"({this.Runtime(kind, depth - 1)} {this.Choice.Of(["|", "&", "^"])} {this.Of(kind, depth - 1)})"),
        NullableType { Element: IntegerType { Bits: >= 32 } element } when this.Choice.Percent(60) =>
            Node.Expression(type, $"({this.Of(type, depth - 1)} {this.Choice.Of(["+", "-", "*", "|"])} {this.Of(this.Choice.Percent(50) ? type : element, depth - 1)})"),
        NullableType nullable => Node.Expression(type, $"(({type}){this.Of(nullable.Element, depth - 1)})"),
        StructType structure => this.Structure(structure, depth),
        ClassType or InterfaceType => this.Reference((DeclaredType)type, depth),
        ArrayType array => Node.Expression(type, $"(({type})[{(IReadOnlyList<Node>)[.. Enumerable.Range(0, this.Choice.Between(2, 4)).Select(_ => this.Of(array.Element, depth - 1))]}])"),
        TupleType tuple => Node.Expression(type, $"({(IReadOnlyList<Node>)[.. tuple.Items.Select(i => this.Of(i, depth - 1))]})"),
        DelegateType contract => body.Lambdas.Of(contract, depth),
        WideIntegerType wide => body.Wide.Of(wide, depth),
        ObjectType => body.Boxes.Of(depth),
        TypeParameterType { Constraint: { } constraint } parameter when constraint == body.World.Number =>
            Node.Expression(type, $"({this.Of(parameter, depth - 1)} {this.Choice.Of(["+", "*"])} {this.Of(parameter, depth - 1)})"),
        _ => null,
    };

    Node Structure(StructType type, int depth)
    {
        if (type.Fields.Count > 0 && this.Choice.Percent(25) && body.Places.Any(p => p.Type.Equals(type)) is { } source)
        {
            Field field = this.Choice.Of(type.Fields);
            if (type.IsRecord || !field.IsReadOnly)
                return Node.Expression(type, $"({body.Places.At(source, depth - 1)} with {{ {field.Name} = {this.Of(field.Type, depth - 1)} }})");
        }

        return this.New(type, depth);
    }

    public Node New(DeclaredType type, int depth) =>
        Node.Expression(type, $"new {type}({(IReadOnlyList<Node>)[.. type.ConstructorFields.Select(f => this.Of(f.Type, depth - 1))]})");

    /// <summary>An object, of a derived class often.</summary>
    Node? Make(DeclaredType type, int depth)
    {
        if (type is InterfaceType contract && this.Choice.Percent(30) && body.Boxes.As(contract, depth) is { } box) return box;
        if (body.World.Concrete(type) is not { } made) return null;
        return made.Equals(type) ? this.New(made, depth) : Node.Expression(type, $"(({type}){this.New(made, depth)})");
    }

    Node? Reference(DeclaredType type, int depth) => this.Choice.By<Node>(
        (6, () => this.Make(type, depth)),
        (1, () => Node.Expression(type, $"({type})null!")),
        (3, () => body.Places.Any(p => p.Type is ClassType c && !c.Equals(type) && c.Is(type)) is { } derived
            ? Node.Expression(type, $"(({type}){body.Places.At(derived, depth - 1)})") : null),
        (2, () => this.Narrow(type, depth)));

    /// <summary>A value of another class as this one.</summary>
    Node? Narrow(DeclaredType type, int depth)
    {
        if (body.Places.Any(p => p.Type is DeclaredType and not StructType && !p.Type.Equals(type) && this.MayBe(p.Type, type)) is not { } general) return null;
        Node from = body.Places.At(general, depth - 1);
        return this.Choice.Percent(60) ? Node.Expression(type, $"({from} as {type} ?? {this.Of(type, depth - 1)})") : Node.Expression(type, $"(({type}){from})");
    }

    /// <summary>A cast from one to the other is allowed.</summary>
    bool MayBe(CsType from, DeclaredType to) => from switch
    {
        ClassType source when to is ClassType target => target.Is(source) || source.Is(target),
        InterfaceType source when to is ClassType target => target.Is(source) || !target.IsSealed,
        ClassType source => source.Is(to) || !source.IsSealed,
        _ => true,
    };

    Node Conditional(CsType type, int depth) =>
        Node.Expression(type, $"({this.Condition(depth - 1)} ? {this.NotConstant(this.Of(type, depth - 1))} : {this.Arm(type, depth)})");

    /// <summary>A value or an error.</summary>
    Node Arm(CsType type, int depth) =>
        this.Choice.Percent(6) ? Node.Expression(type, $"throw {body.Statements.Errors.New()}") : this.Of(type, depth - 1);

    Node Switch(CsType type, int depth)
    {
        IntegerType subject = body.World.Integer();
        List<Node> arms = [];
        int first = this.Choice.Below(3);
        for (int i = 0; i < this.Choice.Between(1, 4); i++)
            arms.Add(Node.Other($"{(this.Choice.Percent(20) ? $"> {subject.Literal(10 + i * 10)} and < {subject.Literal(18 + i * 10)}" : subject.Literal(first + i))} => {this.Of(type, depth - 1)},"));
        if (this.Choice.Percent(30) && body.Places.Unchanging() is { } guard) arms.Add(Node.Other($"_ when {guard} => {this.Of(type, depth - 1)},"));
        return Node.Expression(type, $"({this.Runtime(subject, depth - 1)} switch {{ {new Block(BlockStyle.Inline, arms)} _ => {this.Otherwise(type)} }})");
    }

    /// <summary>The type of the whole switch is that of this arm.</summary>
    Node Otherwise(CsType type) => this.Choice.Percent(6) ? this.Arm(type, 0) : Node.Expression(type, $"({type}){this.Leaf(type)}");

    Node? Assignment(CsType type, int depth) => body.Places.Assignable(type) is { } place
        ? Node.Expression(type, $"({body.Places.At(place, depth - 1)} = {this.Of(type, depth - 1)})") : null;

    Node? Pattern(CsType type, int depth)
    {
        if (body.Places.Any(p => p.Type is NullableType or ClassType or InterfaceType or ObjectType) is not { } place) return null;
        CsType inner = place.Type switch
        {
            NullableType nullable => nullable.Element,
            ObjectType => body.Boxes.Content(nullable: false),
            InterfaceType contract when this.Choice.Percent(20) && body.Boxes.Implementing(contract) is { } structure => structure,
            DeclaredType declared when this.Choice.Percent(60) && body.World.Concrete(declared) is { } derived => derived,
            CsType same => same,
        };
        string name = body.World.Name("v");
        int variables = body.Variables.Count, locals = body.Locals.Count;
        Node subject = body.Places.At(place, depth - 1);
        body.Variables.Add(new(name, inner));
        Node yes = this.NotConstant(this.Of(type, depth - 1));
        body.Leave(variables, locals);
        return Node.Expression(type, $"({subject} is {inner} {name} ? {yes} : {this.Of(type, depth - 1)})");
    }

    Node? Coalesce(CsType type, int depth) => type switch
    {
        ClassType or InterfaceType or ObjectType => Node.Expression(type, $"({this.Of(type, depth - 1)} ?? {this.Arm(type, depth)})"),
        IntegerType or StructType or BoolType => Node.Expression(type, $"({this.Of(new NullableType(type), depth - 1)} ?? {this.Arm(type, depth)})"),
        _ => null,
    };
}
