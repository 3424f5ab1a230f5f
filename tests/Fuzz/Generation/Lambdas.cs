using Tusk.Tests.Fuzz.Tree;
using Tusk.Tests.Fuzz.Types;

namespace Tusk.Tests.Fuzz.Generation;

/// <summary>Delegates: made of lambdas and methods, and called.</summary>
sealed class Lambdas(Body body)
{
    Choice Choice => body.Choice;

    /// <summary>A delegate that can be called for a value of the type: Func of what is there.</summary>
    public DelegateType Contract()
    {
        if (body.World.Delegates.Count > 0 && this.Choice.Percent(30)) return this.Choice.Of(body.World.Delegates);
        CsType result = body.World.Type(depth: 0);
        return DelegateType.Func([.. Enumerable.Range(0, this.Choice.Below(3)).Select(_ => body.World.Type(depth: 0))], result);
    }

    public Node Of(DelegateType type, int depth)
    {
        List<Method> groups = [.. body.World.Methods.Where(m => m.Level < body.Level && m is { TypeParameters: [], ReturnsRef: false } && Matches(m, type))];
        if (groups.Count > 0 && this.Choice.Percent(30)) return Node.Expression(type, $"{body.World.Pick(groups)!.Name}");
        if (body.Places.Any(p => p is { IsElement: false, Type: ClassType c } && c.AllMethods.Any(m => m.Level < body.Level && Matches(m, type))) is { } target && this.Choice.Percent(30))
        {
            Method method = this.Choice.Of([.. ((ClassType)target.Type).AllMethods.Where(m => m.Level < body.Level && Matches(m, type))]);
            return Node.Expression(type, $"{target.Text}.{method.Name}");
        }

        return this.Lambda(type, depth, body.IsStaticLambda || this.Choice.Percent(30));
    }

    public Node? Invoke(CsType result, int depth)
    {
        if (body.Places.Any(p => p is { IsElement: false, Type: DelegateType d } && result.Equals(d.Result)) is not { } place) return null;
        List<Node> values = [];
        foreach (Parameter parameter in ((DelegateType)place.Type).Parameters)
        {
            if (parameter.Kind != PassedAs.Ref) values.Add(body.Value(parameter.Type, depth - 1));
            else if (body.Places.Any(p => p.CanAssign && p.CanRef && p.Type.Equals(parameter.Type)) is { } passed) values.Add(Node.Other($"ref {body.Places.At(passed, depth - 1)}"));
            else return null;
        }

        return Node.Expression(result, $"{place.Text}({(IReadOnlyList<Node>)values})");
    }

    static bool Matches(Method method, DelegateType type) => type.Result is { } result && result.Equals(method.Return) && method.Parameters.Count == type.Parameters.Count
        && method.Parameters.Zip(type.Parameters).All(static pair => pair.First.Kind == pair.Second.Kind && pair.First.Type.Equals(pair.Second.Type));

    Node Lambda(DelegateType type, int depth, bool isStatic)
    {
        Parameter[] parameters = [.. type.Parameters.Select(p => p with { Name = body.World.Name("p") })];
        bool hasThis = !isStatic && body.This is ClassType;
        Body inner = new(body.World, body.Level)
        {
            This = hasThis ? body.This : null,
            Return = type.Result,
            IsStaticLambda = isStatic,
            TypeParameters = body.TypeParameters,
            IsUnsafe = body.IsUnsafe,
            Variables = [.. body.Variables.Where(v => !isStatic && v.CanCapture), .. parameters.Select(static p => new Variable(p.Name, p.Type) { CanCapture = p.Kind == PassedAs.Value && p.Type.CanBeCaptured })],
            Budget = 3,
        };
        Node head = Node.Other($"{(isStatic ? "static " : "")}({string.Join(", ", parameters.Select(static p => p.Declaration))}) => ");
        if (depth <= 0 || this.Choice.Percent(60)) return Node.Expression(type, $"({type})({head}{inner.Value(type.Result!, depth - 1)})");
        return Node.Expression(type, $"({type})({head}{inner.Statements.Function(2)})");
    }
}
