using Tusk.Tests.Fuzz.Tree;
using Tusk.Tests.Fuzz.Types;

namespace Tusk.Tests.Fuzz.Generation;

/// <summary>Statements that declare: locals, refs, spans, lambdas, local functions.</summary>
sealed class Declarations(Body body)
{
    Choice Choice => body.Choice;

    public Node Local()
    {
        CsType type = body.TypeParameters.Count > 0 && this.Choice.Percent(30) ? this.Choice.Of(body.TypeParameters) : body.World.Type();
        Node value = body.Value(type, 3);
        Variable variable = new(body.World.Name("x"), type) { CanAssign = this.Choice.Percent(70) };
        body.Variables.Add(variable);
        return Node.Other($"{type} {variable.Name} = {value};");
    }

    /// <summary>A ref local into something that stays: an array or object whose holder is never assigned.</summary>
    public Node? Reference()
    {
        if (body.IsIterator) return null;
        if (body.Places.Any(static p => p.CanAssign && p.CanRef && p.Type is not SpanType && (p.IsAnchored || !p.Text.Contains('.') && !p.IsElement)) is not { } place) return null;
        // A variable that a lambda captures is a field of an object.
        string name = body.World.Name("r");
        Node at = body.Places.At(place, 2);
        body.Variables.Add(new(name, place.Type) { CanCapture = false });
        return Node.Other($"ref {place.Type} {name} = ref {at};");
    }

    /// <summary>A ref struct that refers to a local or to something that stays.</summary>
    public Node? RefStruct()
    {
        if (body.IsIterator || body.World.Pick(body.World.RefStructs) is not { } type) return null;
        if (body.Places.Any(p => p.CanAssign && p.CanRef && p.Type.Equals(type.Target) && (p.IsAnchored || !p.Text.Contains('.') && !p.IsElement)) is not { } place) return null;
        string name = body.World.Name("q");
        Node at = body.Places.At(place, 2);
        body.Variables.Add(new(name, type) { CanAssign = false, CanRef = false, CanCapture = false });
        return Node.Other($"{type} {name} = new(ref {at});");
    }

    public Node? Lambda()
    {
        if (body.TypeParameters.Count > 0 && this.Choice.Percent(50)) return null;
        DelegateType type = body.Lambdas.Contract();
        Node value = body.Lambdas.Of(type, 3);
        string name = body.World.Name("f");
        body.Variables.Add(new(name, type) { CanCapture = false, CanAssign = this.Choice.Percent(50), CanRef = false });
        return Node.Other($"{type} {name} = {value};");
    }

    public Node? LocalFunction()
    {
        string name = body.World.Name("Local");
        CsType? result = this.Choice.Percent(80) ? body.World.Type(depth: 1) : null;
        List<Parameter> parameters = [.. Enumerable.Range(0, this.Choice.Below(3)).Select(_ => new Parameter(body.World.Name("p"), body.World.Type(depth: 1), this.Choice.Percent(20) ? PassedAs.Ref : PassedAs.Value))];
        bool isStatic = this.Choice.Percent(30) || body.IsStaticLambda;
        Body inner = new(body.World, body.Level)
        {
            This = !isStatic && body.This is ClassType ? body.This : null,
            Return = result,
            IsStaticLambda = isStatic,
            TypeParameters = body.TypeParameters,
            IsUnsafe = body.IsUnsafe,
            Variables =
            [
                .. body.Variables.Where(v => !isStatic && v.CanCapture),
                .. parameters.Select(static p => new Variable(p.Name, p.Type) { CanCapture = p.Kind == PassedAs.Value && p.Type.CanBeCaptured }),
            ],
            Budget = 4,
        };
        Block block = inner.Statements.Function(2);
        Node declaration = Node.Other($"{(isStatic ? "static " : "")}{result?.Name ?? "void"} {name}({string.Join(", ", parameters.Select(static p => p.Declaration))}){block}");
        body.Locals.Add(new(name, parameters, result, body.Level - 1));
        return declaration;
    }

    public Node? Deconstruct()
    {
        List<StructType> records = [.. body.World.Structs.Where(static s => s is { IsRecord: true, Fields.Count: > 1 })];
        if (body.World.Pick(records) is not { } type) return null;
        Node value = body.Value(type, 2);
        Variable[] variables = [.. type.Fields.Select(f => new Variable(body.World.Name("x"), f.Type))];
        body.Variables.AddRange(variables);
        return Node.Other($"({string.Join(", ", variables.Select(static v => $"{v.Type} {v.Name}"))}) = {value};");
    }

    /// <summary>A span over memory of the frame, an array or another span; at the top of a function, which is where it is no loop.</summary>
    public Node? OnStack()
    {
        if (body.IsIterator) return null;
        if (body.IsUnsafe && this.Choice.Percent(20)) return body.Pointers.OnStack();
        // The size of nint is the target's.
        CsType element = body.World.Scalar() is var scalar and not IntegerType { IsNative: true } ? scalar : IntegerType.Short;
        string name = body.World.Name("s");
        Node value;
        if (this.Choice.Percent(25) && body.Places.Any(static p => p is { IsElement: false, IsAnchored: true, Type: ArrayType }) is { } array)
        {
            element = ((ArrayType)array.Type).Element;
            value = this.Choice.Percent(50) ? Node.Other($"{array.Text}") : Node.Other($"{array.Text}.AsSpan({this.Choice.Below(2)})");
        }
        else if (this.Choice.Percent(25) && body.Variables.Find(static v => v.Type is SpanType { IsReadOnly: false }) is { } other)
        {
            element = ((SpanType)other.Type).Element;
            value = Node.Other($"{other.Name}[{this.Choice.Of(["1..", "..2", "1..3", ".."])}]");
        }
        else if (this.Choice.Percent(30) && body.Places.Any(static p => p is { Type: InlineArrayType, CanRef: true, IsElement: false } && !p.Text.Contains('.')) is { } inline)
        {
            element = ((InlineArrayType)inline.Type).Element;
            value = Node.Other($"{inline.Text}");
        }
        else
        {
            int length = this.Choice.Between(3, 6);
            value = this.Choice.Percent(50)
                ? Node.Other($"stackalloc {element}[{length}]")
                : Node.Other($"stackalloc {element}[] {{ {(IReadOnlyList<Node>)[.. Enumerable.Range(0, length).Select(_ => body.Value(element, 1))]} }}");
        }

        SpanType type = new(element, this.Choice.Percent(20));
        body.Variables.Add(new(name, type) { CanAssign = false, CanCapture = false });
        return Node.Other($"{type} {name} = {value};");
    }
}
