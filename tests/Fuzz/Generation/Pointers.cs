using Tusk.Tests.Fuzz.Tree;
using Tusk.Tests.Fuzz.Types;

namespace Tusk.Tests.Fuzz.Generation;

/// <summary>Pointers to memory of the frame, and to functions.</summary>
sealed class Pointers(Body body)
{
    Choice Choice => body.Choice;

    /// <summary>At the top of a function, which is where it is no loop.</summary>
    public Node OnStack()
    {
        IntegerType element = body.World.Integer() is var integer and { IsNative: false } ? integer : IntegerType.UShort;
        PointerType type = new(element);
        string name = body.World.Name("q");
        Node start = this.Choice.Percent(50) ? Node.Other($"stackalloc {element}[{InlineArrayType.Length}]")
            : Node.Other($"stackalloc {element}[] {{ {(IReadOnlyList<Node>)[.. Enumerable.Range(0, InlineArrayType.Length).Select(_ => body.Value(element, 1))]} }}");
        body.Variables.Add(new(name, type) { CanAssign = false, CanCapture = false });
        return Node.Other($"{type} {name} = {start};");
    }

    /// <summary>A static method by its address; what is called by the variable's name.</summary>
    public Node? OfFunction()
    {
        List<Method> methods = [.. body.World.Methods.Where(m => m.Level < body.Level && m is { TypeParameters: [], ReturnsRef: false })];
        if (body.World.Pick(methods) is not { } method) return null;
        string name = body.World.Name("q");
        string signature = string.Join(", ", method.Parameters.Select(static p => Parameter.Modifier(p.Kind) + p.Type.Name).Append(method.Return?.Name ?? "void"));
        body.Locals.Add(method with { Name = name, Parameters = [.. method.Parameters], IsStatic = true });
        return Node.Other($"delegate*<{signature}> {name} = &{method.Name};");
    }

    /// <summary>One element: as an array's, or by arithmetic.</summary>
    public Node Element(Place place, int depth)
    {
        Node index = depth <= 0 || this.Choice.Percent(50) ? Node.Constant(IntegerType.Int, this.Choice.Below(InlineArrayType.Length).ToString())
            : Node.Expression(IntegerType.Int, $"({body.Value(IntegerType.Int, depth - 1)} & {InlineArrayType.Length - 1})");
        return this.Choice.Percent(60) ? Node.Expression(place.Type, $"{place.Text}[{index}]") : Node.Expression(place.Type, $"(*({place.Text} + {index}))");
    }
}
