using Tusk.Tests.Fuzz.Tree;
using Tusk.Tests.Fuzz.Types;

namespace Tusk.Tests.Fuzz.Generation;

/// <summary>Statements: the simple ones here, the others by their files.</summary>
sealed class Statements
{
    readonly Body _body;
    readonly Declarations _declarations;
    readonly Branches _branches;
    readonly Loops _loops;
    readonly Guards _guards;

    public Statements(Body body)
    {
        _body = body;
        _declarations = new(body);
        _branches = new(body);
        _loops = new(body);
        _guards = new(body);
        this.Errors = new(body);
    }

    public Errors Errors { get; }

    Choice Choice => _body.Choice;

    /// <summary>The whole of a function, with its return.</summary>
    public Block Function(int depth)
    {
        List<Node> items = this.List(depth, isFunction: true);
        if (_body.IsIterator) items.Add(Node.Other($"yield return {_body.Value(_body.Return!, 1)};"));
        else if (_body.Return is not null) items.Add(Node.Other($"return {_body.Value(_body.Return, 2)};"));
        return new(items);
    }

    /// <summary>A nested block with variables of its own.</summary>
    public Block Block(int depth)
    {
        int variables = _body.Variables.Count, locals = _body.Locals.Count;
        List<Node> items = this.List(depth, isFunction: false);
        if (this.Choice.Percent(18) && this.Jump() is { } jump) items.Add(jump);
        _body.Leave(variables, locals);
        return new(items);
    }

    List<Node> List(int depth, bool isFunction)
    {
        List<Node> items = [];
        int variables = _body.Variables.Count, locals = _body.Locals.Count;
        string? label = this.Choice.Percent(12) ? _body.World.Name("End") : null;
        if (label is not null) _body.Labels = [.. _body.Labels, label];
        int count = this.Choice.Between(1, isFunction ? 5 : 3);
        for (int i = 0; i < count && _body.Budget > 0; i++)
        {
            _body.Budget--;
            items.Add(isFunction && this.Choice.Percent(12) && _declarations.OnStack() is { } onStack ? onStack : this.Any(depth, label is null));
        }

        List<Variable> declared = _body.Variables[variables..];
        foreach (Variable variable in declared)
            if (this.Choice.Percent(30)) items.Add(this.Record(_body.World.Digests.Of(variable.Name, variable.Type)));
        if (label is null) return items;
        _body.Labels = [.. _body.Labels.Where(l => l != label)];
        // What a goto has skipped is not assigned.
        _body.Leave(variables, locals);
        if (_body.UsedLabels.Contains(label)) items.Add(Node.Other($"{label}: ;"));
        return items;
    }

    Node Any(int depth, bool canUse) => this.Choice.By<Node>(
        (14, _declarations.Local),
        (12, this.Assign),
        (6, this.Call),
        (8, this.Trace),
        (2, _declarations.Reference),
        (3, _declarations.RefStruct),
        (_body.IsUnsafe ? 1 : 0, _body.Pointers.OfFunction),
        (2, _declarations.Lambda),
        (depth > 0 ? 1 : 0, _declarations.LocalFunction),
        (1, _declarations.Deconstruct),
        (2, this.Swap),
        (depth > 0 ? 6 : 0, () => _branches.If(depth)),
        (depth > 0 ? 3 : 0, () => _branches.Switch(depth)),
        (depth > 0 ? 7 : 0, () => _loops.Any(depth)),
        (depth > 0 ? 7 : 0, () => _guards.Try(depth)),
        (depth > 0 ? 3 : 0, () => _guards.Using(depth, canUse)),
        (depth > 0 ? 1 : 0, () => Node.Other($"{this.Choice.Of(["checked", "unchecked"])}{this.Block(depth - 1)}")),
        (_body.IsIterator && !_body.InTryCatch && !_body.InFinally ? 8 : 0, () => Node.Other($"yield return {_body.Value(_body.Return!, 2)};")),
        (2, this.ConditionalJump))!;

    /// <summary>Shows a number.</summary>
    public Node Record(string digest) => Node.Other($"Recorder.At({_body.World.Point()}, {digest});");

    Node Trace()
    {
        CsType type = _body.World.Scalar();
        return Node.Other($"Recorder.At({_body.World.Point()}, {(type is BoolType ? Node.Other($"({_body.Value(type, 3)} ? 1 : 0)") : Node.Other($"unchecked((long){_body.Value(type, 3)})"))});");
    }

    Node? Assign()
    {
        if (this.Choice.Percent(8))
        {
            CsType type = _body.World.Integer();
            if (_body.Calls.Reference(type, 2) is { } reference) return Node.Other($"{reference} = {_body.Value(type, 2)};");
        }

        if (_body.Places.Any(static p => p.CanAssign) is not { } place) return null;
        Node at = _body.Places.At(place, 2);
        if (place.Type is IntegerType integer && this.Choice.Percent(50))
        {
            string operation = this.Choice.Of(["+=", "-=", "*=", "^=", "|=", "&=", "<<=", ">>=", ">>>=", "/=", "%="]);
            Node right = operation.Length > 2 && operation[0] is '<' or '>' ? _body.Value(IntegerType.Int, 2) : _body.Value(integer, 2);
            if (operation is "/=" or "%=") right = Node.Other($"({_body.Values.NotConstant(right)} | {integer.Literal(1)})");
            if (operation is "/=" or "%=" && integer.Bits < 32) return Node.Other($"{at} ^= {_body.Value(integer, 2)};");
            return Node.Other($"{at} {operation} {right};");
        }

        if (place.Type is NullableType && this.Choice.Percent(30)) return Node.Other($"{at} ??= {_body.Value(place.Type, 2)};");
        if (place.Type is DeclaredType and not StructType && this.Choice.Percent(15)) return Node.Other($"{at} ??= {_body.Value(place.Type, 2)};");
        return Node.Other($"{at} = {_body.Value(place.Type, 3)};");
    }

    Node? Call() => _body.Calls.Any(null, 3) is { } call ? Node.Other($"{call};") : null;

    Node? Swap()
    {
        if (_body.Places.Any(static p => p.CanAssign && !p.IsElement && p.Type is not (SpanType or DelegateType or PointerType or RefStructType)) is not { } first) return null;
        if (_body.Places.Any(p => p.CanAssign && p.Text != first.Text && p.Type.Equals(first.Type)) is not { } second) return null;
        Node left = _body.Places.At(first, 0), right = _body.Places.At(second, 0);
        return Node.Other($"({left}, {right}) = ({_body.Value(first.Type, 1)}, {first.Text});");
    }

    Node? ConditionalJump() => this.Jump() is { } jump ? Node.Other($"if ({_body.Values.Condition(2)}) {jump}") : null;

    /// <summary>A way out of the block that is allowed here.</summary>
    Node? Jump() => this.Choice.By<Node>(
        (_body.Loops > 0 ? 4 : 0, () => Node.Other($"continue;")),
        (_body.Loops > 0 && !_body.InSwitch ? 4 : 0, () => Node.Other($"break;")),
        (_body.InFinally ? 0 : 3, this.Leave),
        (_body.InCatch ? 2 : 0, () => Node.Other($"throw;")),
        (2, () => Node.Other($"throw {this.Errors.New()};")),
        (_body.Labels.Count > 0 ? 5 : 0, () =>
        {
            string label = this.Choice.Of(_body.Labels);
            _body.UsedLabels.Add(label);
            return Node.Other($"goto {label};");
        }));

    Node Leave()
    {
        if (_body.IsIterator) return Node.Other($"yield break;");
        return _body.Return is null ? Node.Other($"return;") : Node.Other($"return {_body.Value(_body.Return, 2)};");
    }
}
