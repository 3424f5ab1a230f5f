using Tusk.Tests.Fuzz.Tree;
using Tusk.Tests.Fuzz.Types;

namespace Tusk.Tests.Fuzz.Generation;

/// <summary>Methods: a signature first, so that others can call it, its body when all signatures are known.</summary>
sealed class Signatures(World world)
{
    Choice Choice => world.Choice;

    public Method Make(string prefix, int level, IReadOnlyList<TypeParameterType> typeParameters, bool byValue = false, bool spans = false)
    {
        List<Parameter> parameters = [];
        for (int i = this.Choice.Below(4); i > 0; i--)
        {
            PassedAs kind = byValue || this.Choice.Percent(65) ? PassedAs.Value : this.Choice.Of([PassedAs.Ref, PassedAs.Ref, PassedAs.Out, PassedAs.In]);
            CsType type = this.Type(typeParameters);
            if (spans && kind == PassedAs.Value && this.Choice.Percent(15)) type = new SpanType(world.Scalar(), this.Choice.Percent(50));
            if (spans && kind == PassedAs.Value && world.RefStructs.Count > 0 && this.Choice.Percent(8)) type = this.Choice.Of(world.RefStructs);
            parameters.Add(new(world.Name("a"), type, kind));
        }

        CsType? result = this.Choice.Percent(85) ? this.Type(typeParameters) : null;
        return new(world.Name(prefix), parameters, result, level) { TypeParameters = typeParameters };
    }

    /// <summary>Its text up to the body.</summary>
    /// <param name="method">The method.</param>
    /// <param name="modifiers">With a space after each.</param>
    /// <param name="contract">The interface whose method it implements by name; null where it does not.</param>
    public static string Head(Method method, string modifiers, InterfaceType? contract = null)
    {
        string generic = method.TypeParameters.Count == 0 ? "" : $"<{string.Join(", ", method.TypeParameters.Select(static t => t.Name))}>";
        string clauses = string.Concat(method.TypeParameters.Where(static t => t.Clause != "").Select(static t => $" where {t.Name} : {t.Clause}"));
        string name = method.Name[(method.Name.LastIndexOf('.') + 1)..];
        if (contract is not null) name = $"{contract}.{name}";
        return $"{modifiers}{(method.ReturnsRef ? "ref " : "")}{method.Return?.Name ?? "void"} {name}{generic}({string.Join(", ", method.Parameters.Select(static p => p.Declaration))}){clauses}";
    }

    public Block Body(Method method, DeclaredType? owner, bool isReadOnly, int budget, IReadOnlyList<TypeParameterType>? outer = null)
    {
        SequenceType? sequence = method.Return as SequenceType;
        Body body = new(world, method.Level)
        {
            This = owner,
            ThisIsReadOnly = isReadOnly,
            Return = sequence?.Element ?? method.Return,
            IsIterator = sequence is not null,
            IsUnsafe = owner is null && sequence is null,
            TypeParameters = [.. method.TypeParameters, .. outer ?? []],
            // this of a struct is a ref, which lambdas cannot use.
            Budget = budget,
        };
        List<Node> start = [];
        foreach (Parameter p in method.Parameters)
        {
            Variable variable = new(p.Name, p.Type)
            {
                CanAssign = p.Kind != PassedAs.In && p.Type is not (SpanType or RefStructType) && this.Choice.Percent(70),
                CanCapture = p.Kind == PassedAs.Value && p.Type.CanBeCaptured,
            };
            if (p.Kind == PassedAs.Out) start.Add(Node.Other($"{p.Name} = {body.Values.Leaf(p.Type)};"));
            body.Variables.Add(variable);
        }

        if (method.Level > 1 && sequence is null)
            start.Add(Node.Other($"if (!Recorder.Go()) {(method.Return is null ? Node.Other($"return;") : Node.Other($"return {body.Values.Leaf(method.Return)};"))}"));
        // Small methods, many programs: the C compiler's time goes with the size.
        Block block = body.Statements.Function(budget > 3 ? 3 : 2);
        block.Items.InsertRange(0, start);
        return block;
    }

    CsType Type(IReadOnlyList<TypeParameterType> typeParameters) =>
        typeParameters.Count > 0 && this.Choice.Percent(45) ? this.Choice.Of(typeParameters) : world.Type();
}
