using Tusk.Tests.Fuzz.Tree;
using Tusk.Tests.Fuzz.Types;

namespace Tusk.Tests.Fuzz.Generation;

/// <summary>if and switch.</summary>
sealed class Branches(Body body)
{
    Choice Choice => body.Choice;

    public Node If(int depth)
    {
        Node condition = body.Values.Condition(3);
        Block yes = body.Statements.Block(depth - 1);
        Block otherwise = new(BlockStyle.Lines, this.Choice.Percent(40) ? [Node.Other($"else{body.Statements.Block(depth - 1)}")] : []);
        return Node.Other($"if ({condition}){yes}{otherwise}");
    }

    public Node Switch(int depth)
    {
        bool inSwitch = body.InSwitch;
        body.InSwitch = true;
        Node node = this.Choice.Percent(25) && this.OverType(depth) is { } overType ? overType
            : this.Choice.Percent(25) && this.OverBox(depth) is { } overBox ? overBox
            : this.OverInteger(depth);
        body.InSwitch = inSwitch;
        return node;
    }

    Node OverInteger(int depth)
    {
        IntegerType type = body.World.Integer();
        List<Node> sections = [];
        int count = this.Choice.Between(1, 5), first = this.Choice.Below(4), step = this.Choice.Of([1, 1, 1, 17]);
        for (int i = 0; i < count; i++)
        {
            string label = i > 0 && this.Choice.Percent(15) && body.Places.Unchanging() is { } guard
                ? $"case > {type.Literal(100 + i)} when {guard.Text}:"
                : $"case {type.Literal(first + i * step)}:";
            string end = i + 1 < count && this.Choice.Percent(10) ? "goto default;" : "break;";
            sections.Add(Node.Other($"{label}{body.Statements.Block(depth - 1)} {end}"));
        }

        sections.Add(Node.Other($"default:{body.Statements.Block(depth - 1)} break;"));
        Node subject = body.Values.Runtime(type, 2);
        if (this.Choice.Percent(50)) subject = Node.Other($"({type})({subject} & {type.Literal(7)})");
        return Node.Other($"switch ({subject}){new Block(sections)}");
    }

    Node? OverType(int depth)
    {
        if (body.Places.Any(static p => p.Type is ClassType { IsSealed: false } or InterfaceType) is not { } place) return null;
        List<ClassType> cases = [.. body.World.Classes.Where(c => c.Is((DeclaredType)place.Type) && !c.Equals(place.Type)).Reverse()];
        // Derived before base: a case that an earlier one covers is an error.
        if (cases.Count == 0) return null;
        return this.OverTypes(place, cases, depth);
    }

    Node? OverBox(int depth)
    {
        if (body.Places.Any(static p => p.Type is ObjectType) is not { } box) return null;
        IEnumerable<CsType> contents = Enumerable.Range(0, this.Choice.Between(1, 3)).Select(_ => body.Boxes.Content(nullable: false));
        return this.OverTypes(box, contents.Where(static t => t is not (ClassType or InterfaceType)).Distinct(), depth);
    }

    Node OverTypes(Place subject, IEnumerable<CsType> cases, int depth)
    {
        List<Node> sections = [];
        foreach (CsType type in cases)
        {
            string name = body.World.Name("v");
            int variables = body.Variables.Count, locals = body.Locals.Count;
            body.Variables.Add(new(name, type));
            sections.Add(Node.Other($"case {type} {name}:{body.Statements.Block(depth - 1)} break;"));
            body.Leave(variables, locals);
        }

        sections.Add(Node.Other($"case null:{body.Statements.Block(0)} break;"));
        sections.Add(Node.Other($"default:{body.Statements.Block(0)} break;"));
        return Node.Other($"switch ({body.Places.At(subject, 1)}){new Block(sections)}");
    }
}
