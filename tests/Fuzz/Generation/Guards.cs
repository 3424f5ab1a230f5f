using Tusk.Tests.Fuzz.Tree;
using Tusk.Tests.Fuzz.Types;

namespace Tusk.Tests.Fuzz.Generation;

/// <summary>try, catch, when, finally, using.</summary>
sealed class Guards(Body body)
{
    Choice Choice => body.Choice;

    public Node Try(int depth)
    {
        bool hasCatch = this.Choice.Percent(75), hasFinally = !hasCatch || this.Choice.Percent(40);
        bool inTryCatch = body.InTryCatch;
        body.InTryCatch |= hasCatch;
        // A catch block starts afresh: throw; is of the error it caught.
        Block block = body.Statements.Block(depth - 1);
        List<Node> clauses = [];
        if (hasCatch)
        {
            foreach (string type in body.Statements.Errors.Caught()) clauses.Add(this.Catch(type, depth));
        }

        body.InTryCatch = inTryCatch;
        if (hasFinally) clauses.Add(Node.Other($"finally{this.Finally(depth)}"));
        return Node.Other($"try{block}{new Block(BlockStyle.Lines, clauses)}");
    }

    Node Catch(string type, int depth)
    {
        // Where filters run is no matter when they read what never changes.
        Node? filter = this.Choice.Percent(20) ? body.Places.Unchanging() : null;
        Block condition = new(BlockStyle.Inline, filter is null ? [] : [Node.Other($" when ({filter})")]);
        string name = body.World.Name("error");
        bool inCatch = body.InCatch;
        body.InCatch = true;
        Block block = body.Statements.Block(depth - 1);
        body.InCatch = inCatch;
        if (this.Choice.Percent(50)) block.Items.Insert(0, body.Statements.Record($"Recorder.KindOf({name})"));
        return Node.Other($"catch ({type} {name}){condition}{block}");
    }

    Block Finally(int depth)
    {
        (bool inFinally, bool inCatch, bool inSwitch, int loops, List<string> labels) = (body.InFinally, body.InCatch, body.InSwitch, body.Loops, body.Labels);
        (body.InFinally, body.InCatch, body.InSwitch, body.Loops, body.Labels) = (true, false, false, 0, []);
        Block block = body.Statements.Block(depth - 1);
        if (this.Choice.Percent(60)) block.Items.Insert(0, body.Statements.Record("0"));
        (body.InFinally, body.InCatch, body.InSwitch, body.Loops, body.Labels) = (inFinally, inCatch, inSwitch, loops, labels);
        return block;
    }

    public Node? Using(int depth, bool canDeclare)
    {
        if (body.World.Pick(body.World.Disposables) is not { } type) return null;
        Node value = body.Values.New(type, 2);
        Variable variable = new(body.World.Name("u"), type) { CanAssign = false, CanRef = false, CanCapture = type is ClassType };
        // The C# compiler has no goto past a using declaration, not even out of its block.
        if (canDeclare && !body.InSwitch && body.Labels.Count == 0 && this.Choice.Percent(40))
        {
            body.Variables.Add(variable);
            return Node.Other($"using {type} {variable.Name} = {value};");
        }

        int variables = body.Variables.Count, locals = body.Locals.Count;
        body.Variables.Add(variable);
        Block block = body.Statements.Block(depth - 1);
        body.Leave(variables, locals);
        return Node.Other($"using ({type} {variable.Name} = {value}){block}");
    }
}
