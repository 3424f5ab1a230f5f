using Tusk.Tests.Fuzz.Tree;
using Tusk.Tests.Fuzz.Types;

namespace Tusk.Tests.Fuzz.Generation;

/// <summary>Generic classes and structs, and some instances of each.</summary>
sealed class GenericTypes(World world, Signatures signatures)
{
    static readonly TypeParameterType T = new("T", null, "");

    readonly List<Action> _bodies = [];

    Choice Choice => world.Choice;

    public void Declare()
    {
        bool isClass = this.Choice.Percent(60);
        string name = world.Name("G");
        DeclaredType open = isClass ? new ClassType(name + "<T>", 400, null) { IsSealed = true } : new StructType(name + "<T>");
        for (int i = this.Choice.Between(1, 3); i > 0; i--)
            open.Fields.Add(new(world.Name("F"), this.Choice.Percent(50) ? T : this.Choice.Percent(30) ? new ArrayType(T) : world.Type(below: 50, depth: 1), this.Choice.Percent(20)));
        Block members = new([
            .. open.Fields.Select(f => Node.Other($"public {(f.IsReadOnly ? "readonly " : "")}{f.Type} {f.Name};")),
            Node.Other($"public {name}({string.Join(", ", open.Fields.Select(static f => $"{f.Type} {f.Name.ToLowerInvariant()}"))}){new Block(open.Fields.Select(static f => Node.Other($"{f.Name} = {f.Name.ToLowerInvariant()};")))}"),
            Node.Other($"public long Digest() => unchecked({string.Join(" * 31 + ", open.Fields.Select(f => f.Type is ArrayType { Element: TypeParameterType } ? $"({f.Name}?.Length ?? -1L)" : world.Digests.Of(f.Name, f.Type)))});"),
        ]);
        for (int i = this.Choice.Between(1, 2); i > 0; i--)
        {
            Method method = signatures.Make("M", this.Choice.Between(1, 3), []);
            if (this.Choice.Percent(60)) method = method with { Return = T };
            if (this.Choice.Percent(60)) method = method with { Parameters = [.. method.Parameters, new(world.Name("a"), T, this.Choice.Of([PassedAs.Value, PassedAs.Ref, PassedAs.In]))] };
            open.Methods.Add(method);
            _bodies.Add(() => members.Items.Add(Node.Other($"{Signatures.Head(method, "public ")}{signatures.Body(method, open, false, 3, [T])}")));
        }

        world.Declarations.Add(Node.Other($"{(isClass ? "sealed class" : "struct")} {open}{members}"));
        List<CsType> arguments = [world.Scalar(), world.Type(below: 50, depth: 1)];
        foreach (CsType argument in arguments.Distinct())
        {
            DeclaredType closed = isClass ? new ClassType($"{name}<{argument}>", 60, null) { IsSealed = true } : new StructType($"{name}<{argument}>");
            closed.Close(open, T, argument);
            if (closed is ClassType type) world.Classes.Add(type);
            else world.Structs.Add((StructType)closed);
        }
    }

    public void Complete()
    {
        foreach (Action body in _bodies) body();
    }
}
