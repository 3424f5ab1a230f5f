using Tusk.Tests.Fuzz.Tree;
using Tusk.Tests.Fuzz.Types;

namespace Tusk.Tests.Fuzz.Generation;

/// <summary>Calls of static, instance, virtual, interface, generic and local methods.</summary>
sealed class Calls(Body body)
{
    sealed record Candidate(Method Method, string Target, CsType? Owner);

    Choice Choice => body.Choice;

    /// <param name="result">What it returns; null for any method, whose result is not used.</param>
    /// <param name="depth">For the arguments.</param>
    public Node? Any(CsType? result, int depth)
    {
        List<Candidate> candidates = [.. this.Candidates().Where(c => c.Method.Level < body.Level && (result is null || this.Gives(c.Method, result)))];
        for (int attempt = 0; attempt < 3 && candidates.Count > 0; attempt++)
            if (this.Of(this.Choice.Of(candidates), result, depth) is { } call) return call;
        return null;
    }

    /// <summary>A call of a method that returns a ref, as the place it refers to.</summary>
    public Node? Reference(CsType type, int depth)
    {
        List<Method> methods = [.. body.World.Methods.Where(m => m.ReturnsRef && m.Level < body.Level && type.Equals(m.Return))];
        return body.World.Pick(methods) is { } method ? this.Of(new(method, "", null), type, depth) : null;
    }

    bool Gives(Method method, CsType type) => type.Equals(method.Return) || method.Return is TypeParameterType parameter && method.TypeParameters.Contains(parameter) && this.Fits(type, parameter);

    /// <summary>The type can be the argument.</summary>
    bool Fits(CsType type, TypeParameterType parameter) => parameter.Constraint switch
    {
        null => type.Rank < 500,
        InterfaceType constraint when constraint == body.World.Number => type is StructType s && body.World.Numbers.Contains(s),
        InterfaceType constraint => type is ClassType c && c.Is(constraint) || type.Equals(constraint),
        ClassType constraint => type is ClassType c && c.Is(constraint),
        _ => false,
    };

    IEnumerable<Candidate> Candidates()
    {
        foreach (Method m in body.World.Methods) yield return new(m, "", null);
        foreach (Method m in body.Locals) yield return new(m, "", null);
        if (body.This is { } owner)
        {
            foreach (Method m in owner.AllMethods.Where(static m => !m.IsStaticAbstract)) yield return new(m, body.ThisIsReadOnly && owner is StructType ? "this." : "", owner);
            if (owner is ClassType { Parent: { } parent })
                foreach (Method m in parent.AllMethods.Where(static m => m.Binding == Binding.Virtual)) yield return new(m, "base.", owner);
        }

        foreach (Place place in body.Places.All().Where(static p => !p.IsElement && p.Type is DeclaredType or TypeParameterType { Constraint: not null }).ToList())
        {
            DeclaredType type = place.Type as DeclaredType ?? ((TypeParameterType)place.Type).Constraint!;
            foreach (Method m in type.AllMethods.Where(static m => !m.IsStaticAbstract)) yield return new(m, place.Text + ".", place.Type);
            if (type is not InterfaceType)
                foreach (InterfaceType contract in type.Interfaces)
                    foreach (Method m in contract.Methods) yield return new(m, $"(({contract}){place.Text}).", place.Type);
        }

        foreach (Variable v in body.Variables)
            if (v.Type is RefStructType structure)
                foreach (Method m in structure.Methods) yield return new(m, v.Name + ".", structure);
        foreach (TypeParameterType parameter in body.TypeParameters.Where(static p => p.Constraint is not null))
            foreach (Method m in parameter.Constraint!.Methods.Where(static m => m.IsStaticAbstract)) yield return new(m, parameter.Name + ".", parameter);
        foreach (StructType number in body.World.Numbers)
            foreach (Method m in number.Methods.Where(static m => m.IsStaticAbstract)) yield return new(m, number.Name + ".", number);
    }

    Node? Of(Candidate candidate, CsType? result, int depth)
    {
        Method method = candidate.Method;
        string arguments = "";
        // The interface's own signature speaks of its parameter, which is the type it is called on.
        if (candidate.Owner is TypeParameterType self && self.Constraint == body.World.Number)
            method = method.Substitute(NumberContract.Self, self);
        if (method.TypeParameters.Count > 0)
        {
            List<CsType> types = [];
            foreach (TypeParameterType parameter in method.TypeParameters)
            {
                CsType? argument = result is not null && parameter.Equals(method.Return) ? result : this.Argument(parameter);
                if (argument is null) return null;
                types.Add(argument);
                method = method.Substitute(parameter, argument);
            }

            arguments = $"<{string.Join(", ", types.Select(static t => t.Name))}>";
        }

        if (result is not null && !result.Equals(method.Return)) return null;
        List<Node> values = [];
        foreach (Parameter parameter in method.Parameters)
        {
            if (this.Passed(parameter, depth) is not { } value) return null;
            values.Add(value);
        }

        return method.Return is null
            ? Node.Other($"{candidate.Target}{method.Name}{arguments}({(IReadOnlyList<Node>)values})")
            : Node.Expression(method.Return, $"{candidate.Target}{method.Name}{arguments}({(IReadOnlyList<Node>)values})");
    }

    CsType? Argument(TypeParameterType parameter)
    {
        List<CsType> types = [.. body.World.Structs, .. body.World.Classes, .. body.World.Interfaces, IntegerType.Int, IntegerType.Byte, IntegerType.Long, .. body.TypeParameters];
        types.RemoveAll(t => t is TypeParameterType open ? open.Constraint != parameter.Constraint && parameter.Constraint is not null || open.Clause != parameter.Clause : !this.Fits(t, parameter));
        return body.World.Pick(types);
    }

    Node? Passed(Parameter parameter, int depth)
    {
        switch (parameter.Kind)
        {
            case PassedAs.Ref or PassedAs.Out:
                Place? place = body.Places.Any(p => p.CanAssign && p.CanRef && p.Type.Equals(parameter.Type));
                if (place is not null) return Node.Other($"{Parameter.Modifier(parameter.Kind)}{body.Places.At(place, depth - 1)}");
                return parameter.Kind == PassedAs.Out ? Node.Other($"out {parameter.Type} _") : null;
            case PassedAs.In when this.Choice.Percent(50) && body.Places.Any(p => p.CanRef && p.Type.Equals(parameter.Type)) is { } read:
                return Node.Other($"in {body.Places.At(read, depth - 1)}");
            case PassedAs.Value when parameter.Type is RefStructType:
                return body.Variables.Find(v => v.Type.Equals(parameter.Type)) is { } same ? Node.Other($"{same.Name}") : null;
            case PassedAs.Value when parameter.Type is SpanType span:
                return this.Span(span, depth);
            default:
                return body.Value(parameter.Type, depth - 1);
        }
    }

    /// <summary>A span for a parameter: of a span or an array in scope, or a part of it.</summary>
    Node Span(SpanType type, int depth)
    {
        Place? place = body.Places.Any(p => !p.IsElement && (p.Type is SpanType span && span.Element.Equals(type.Element) && (type.IsReadOnly || !span.IsReadOnly)
            || p is { Type: ArrayType, IsAnchored: true } && ((ArrayType)p.Type).Element.Equals(type.Element)));
        if (place is null) return body.Value(new ArrayType(type.Element), depth - 1);
        if (this.Choice.Percent(70)) return Node.Other($"{place.Text}");
        string whole = place.Type is SpanType ? place.Text : place.Text + ".AsSpan()";
        return Node.Other($"{whole}[{this.Choice.Of(["1..", "..2", "1..2", "..^1"])}]");
    }
}
