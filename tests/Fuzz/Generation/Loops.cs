using Tusk.Tests.Fuzz.Tree;
using Tusk.Tests.Fuzz.Types;

namespace Tusk.Tests.Fuzz.Generation;

/// <summary>Loops, all of which end: by their count, or when the program has had its share of rounds.</summary>
sealed class Loops(Body body)
{
    Choice Choice => body.Choice;

    public Node? Any(int depth)
    {
        if (body.AllLoops > 1) return null;
        return this.Choice.By<Node>((4, () => this.For(depth)), (2, () => this.While(depth)), (1, () => this.DoWhile(depth)), (4, () => this.ForEach(depth)), (3, () => this.ForEachYielded(depth)), (3, () => this.ForEachWalked(depth)));
    }

    Block Inside(int depth)
    {
        bool inSwitch = body.InSwitch;
        body.InSwitch = false;
        body.Loops++;
        body.AllLoops++;
        Block block = body.Statements.Block(depth - 1);
        body.Loops--;
        body.AllLoops--;
        body.InSwitch = inSwitch;
        return block;
    }

    Node For(int depth)
    {
        IntegerType type = this.Choice.Of([IntegerType.Int, IntegerType.Int, IntegerType.Long, IntegerType.Byte, IntegerType.UInt]);
        string name = body.World.Name("i");
        int variables = body.Variables.Count, locals = body.Locals.Count;
        body.Variables.Add(new(name, type) { CanAssign = false });
        Block block = this.Inside(depth);
        body.Leave(variables, locals);
        return this.Choice.Percent(70) || !type.IsSigned
            ? Node.Other($"for ({type} {name} = 0; {name} < {this.Choice.Between(1, 6)} && Recorder.Go(); {name}++){block}")
            : Node.Other($"for ({type} {name} = {this.Choice.Between(1, 6)}; {name} > 0 && Recorder.Go(); {name} -= {this.Choice.Between(1, 2)}){block}");
    }

    Node While(int depth)
    {
        Node condition = body.Values.Condition(2);
        return Node.Other($"while (Recorder.Go() && {condition}){this.Inside(depth)}");
    }

    Node DoWhile(int depth)
    {
        Block block = this.Inside(depth);
        return Node.Other($"do{block} while (Recorder.Go() && {body.Values.Condition(2)});");
    }

    Node? ForEach(int depth)
    {
        if (body.Places.Any(p => p is { IsElement: false, Type: ArrayType or SpanType or InlineArrayType } && (p.Type is ArrayType || !body.IsIterator) && (p.Type is not InlineArrayType || p.CanRef)) is not { } place) return null;
        CsType element = place.Type switch { ArrayType array => array.Element, InlineArrayType inline => inline.Element, var span => ((SpanType)span).Element };
        string name = body.World.Name("e");
        bool isRef = place.Type is SpanType { IsReadOnly: false } or InlineArrayType && this.Choice.Percent(40);
        int variables = body.Variables.Count, locals = body.Locals.Count;
        body.Variables.Add(new(name, element) { CanAssign = isRef, CanRef = isRef, CanCapture = !isRef && element.CanBeCaptured });
        Block block = this.Inside(depth);
        body.Leave(variables, locals);
        return Node.Other($"foreach ({(isRef ? "ref " : "")}{element} {name} in {place.Text}){block}");
    }

    Node? ForEachWalked(int depth)
    {
        List<(string Name, CsType Element, bool IsRefStruct)> walks = [.. body.World.Walks.Where(w => !w.IsRefStruct || !body.IsIterator)];
        if (walks.Count == 0) return null;
        (string walk, CsType element, _) = this.Choice.Of(walks);
        string name = body.World.Name("e");
        Node first = body.Value(element, 1);
        int variables = body.Variables.Count, locals = body.Locals.Count;
        body.Variables.Add(new(name, element) { CanAssign = false });
        Block block = this.Inside(depth);
        body.Leave(variables, locals);
        return Node.Other($"foreach ({element} {name} in new {walk}({this.Choice.Between(1, 4)}, {first})){block}");
    }

    Node? ForEachYielded(int depth)
    {
        List<Method> iterators = [.. body.World.Iterators.Where(m => m.Level < body.Level)];
        if (body.World.Pick(iterators) is not { } iterator) return null;
        CsType element = ((SequenceType)iterator.Return!).Element;
        string name = body.World.Name("e");
        List<Node> arguments = [.. iterator.Parameters.Select(p => body.Value(p.Type, 1))];
        int variables = body.Variables.Count, locals = body.Locals.Count;
        body.Variables.Add(new(name, element) { CanAssign = false });
        Block block = this.Inside(depth);
        body.Leave(variables, locals);
        return Node.Other($"foreach ({element} {name} in {iterator.Name}({(IReadOnlyList<Node>)arguments})){block}");
    }
}
