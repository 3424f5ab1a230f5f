using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.CSource;

namespace Tusk.Compiler.Lowering;

/// <summary>The statements of a block, and the value its terminator looks at.</summary>
sealed record LoweredBlock(IReadOnlyList<CStatement> Statements, CExpression? Selector, CPosition? Position);

/// <summary>
/// Arranges lowered blocks as if/else, loops and switch by the dominator tree. A block with one way in is written where that way is; one
/// with several stands after the block that dominates it, and the ways to it fall through, break, continue or goto. Handlers stand at
/// the end, as error exits do in kernel code. Any arrangement is correct, for whatever has no better form is a goto.
/// </summary>
sealed class StructuredFlow
{
    /// <summary>Where control goes by itself from here, and what break and continue mean.</summary>
    readonly record struct Surroundings(Block? Next, Block? Break, Block? Continue);

    readonly FunctionScope _scope;
    readonly ControlFlow _flow;
    readonly IReadOnlyDictionary<Block, LoweredBlock> _blocks;
    readonly Dictionary<Block, List<Block>> _after = [];
    readonly Dictionary<Block, List<Block>> _behindLoop = [];
    readonly List<Block> _handlers = [];
    readonly HashSet<Block> _inlined = [];
    readonly HashSet<Block> _copied = [];

    public StructuredFlow(FunctionScope scope, IReadOnlyDictionary<Block, LoweredBlock> blocks)
    {
        _scope = scope;
        _flow = scope.Flow;
        _blocks = blocks;
        this.Arrange();
    }

    public List<CStatement> Write()
    {
        var result = new List<CStatement>(this.Region(_flow.Blocks[0], default));
        // Handlers may be nested in what other handlers dominate; the list has them all.
        foreach (Block handler in _handlers) result.AddRange(this.Region(handler, default));
        return this.WithLabels(result);
    }

    /// <summary>Decides where each block stands.</summary>
    void Arrange()
    {
        foreach (Block block in _flow.Blocks.Skip(1))
        {
            Block parent = _flow.DominatorOf(block)!;
            if (block.Caught is not null)
            {
                _handlers.Add(block);
                continue;
            }
            if (this.LoopLeftFor(block) is { } header && (!this.IsBareReturn(block) || _flow.PredecessorsOf(block).Contains(header)))
                Add(_behindLoop, header, block);
            else if (this.IsBareReturn(block))
                _copied.Add(block);
            else if (_flow.PredecessorsOf(block).All(p => p == parent || _flow.Dominates(block, p)))
                _inlined.Add(block);
            else if (this.LoopAround(parent, block) is { } outer)
                Add(_behindLoop, outer, block);
            else
                Add(_after, parent, block);
        }
    }

    static void Add(Dictionary<Block, List<Block>> map, Block key, Block value)
    {
        if (!map.TryGetValue(key, out List<Block>? list)) map.Add(key, list = []);
        list.Add(value);
    }

    /// <summary>The outermost loop that this block comes after: its header dominates the block, an edge from inside leads here.</summary>
    Block? LoopLeftFor(Block block)
    {
        Block? found = null;
        for (Block? header = _flow.DominatorOf(block); header is not null; header = _flow.DominatorOf(header))
        {
            if (header.Caught is not null) break;
            if (_flow.LoopOf(header) is not { } loop || loop.Contains(block)) continue;
            List<Block> ways = _flow.PredecessorsOf(block);
            if (!ways.Any(loop.Contains)) continue;
            // A way out that ends at once stays where it is, unless it is the loop's only one.
            bool ends = !block.Successors.Any() && ways.Count == 1 && ways[0] != header;
            if (!ends || this.ExitsOf(loop) == 1) found = header;
        }
        return found;
    }

    /// <summary>The outermost loop with the dominator in it and the block not: a finally block may come after the blocks that leave the loop.</summary>
    Block? LoopAround(Block dominator, Block block)
    {
        Block? found = null;
        for (Block? header = dominator; header is not null && header.Caught is null; header = _flow.DominatorOf(header))
            if (_flow.LoopOf(header) is { } loop && loop.Contains(dominator) && !loop.Contains(block)) found = header;
        return found;
    }

    int ExitsOf(HashSet<Block> loop) => loop.SelectMany(static b => b.Successors).Where(b => !loop.Contains(b)).Distinct().Count();

    /// <summary>A bare return is repeated wherever control goes to it.</summary>
    bool IsBareReturn(Block block) => block is { Terminator: Return, Caught: null } && !block.Instructions.Exists(static i => i is CallInstruction) && _blocks[block].Statements is [CReturn];

    /// <summary>A block with what it dominates, from its beginning to the block that follows.</summary>
    List<CStatement> Region(Block block, Surroundings around)
    {
        List<CStatement> result = [new CLabel(LabelMark(block))];
        if (_flow.LoopOf(block) is null)
        {
            result.AddRange(this.Sequence(block, around));
            return result;
        }
        List<Block> behind = _behindLoop.GetValueOrDefault(block) ?? [];
        var inside = new Surroundings(block, behind.Count > 0 ? behind[0] : around.Next, block);
        result.Add(LoopForms.Loop(this.Sequence(block, inside)));
        this.AddFollowing(result, behind, around);
        return result;
    }

    List<CStatement> Sequence(Block block, Surroundings around)
    {
        List<Block> after = _after.GetValueOrDefault(block) ?? [];
        var result = new List<CStatement>(_blocks[block].Statements);
        result.AddRange(this.Terminate(block, around with { Next = after.Count > 0 ? after[0] : around.Next }));
        this.AddFollowing(result, after, around);
        return result;
    }

    void AddFollowing(List<CStatement> result, List<Block> blocks, Surroundings around)
    {
        for (int i = 0; i < blocks.Count; i++)
            result.AddRange(this.Region(blocks[i], around with { Next = i + 1 < blocks.Count ? blocks[i + 1] : around.Next }));
    }

    List<CStatement> Terminate(Block block, Surroundings around)
    {
        LoweredBlock lowered = _blocks[block];
        switch (block.Terminator)
        {
            case Goto jump: return this.Way(jump.Target, around, lowered.Position);
            case Branch branch when branch.Then == branch.Else: return [.. LoopForms.Effect(lowered.Selector!, lowered.Position), .. this.Way(branch.Then, around, lowered.Position)];
            case Branch branch:
                if (branch.Expected is { } expected) lowered = lowered with { Selector = new CCall(expected ? "likely" : "unlikely", lowered.Selector!) };
                return Choice(lowered, this.Way(branch.Then, around, lowered.Position), this.Way(branch.Else, around, lowered.Position));
            case Switch choice: return [this.Switch(choice, lowered, around)];
            default: return [];
        }
    }

    static List<CStatement> Choice(LoweredBlock lowered, List<CStatement> then, List<CStatement> @else)
    {
        CExpression condition = lowered.Selector!;
        if (then.Count == 0 && @else.Count == 0) return [.. LoopForms.Effect(lowered.Selector!, lowered.Position)];
        if (then.Count == 0) return [new CIf(ArithmeticLowering.Not(condition), [.. @else], []) { Position = lowered.Position }];
        if (@else.Count == 0) return [new CIf(condition, [.. then], []) { Position = lowered.Position }];
        // The way that leaves goes first, and the other one needs no else.
        bool thenLeaves = Leaves(then), elseLeaves = Leaves(@else);
        if (elseLeaves && (!thenLeaves || @else.Count < then.Count))
            return [new CIf(ArithmeticLowering.Not(condition), [.. @else], []) { Position = lowered.Position }, .. then];
        if (thenLeaves) return [new CIf(condition, [.. then], []) { Position = lowered.Position }, .. @else];
        return [new CIf(condition, [.. then], [.. @else]) { Position = lowered.Position }];
    }

    public static bool Leaves(IReadOnlyList<CStatement> statements) => statements.Count > 0 && statements[^1] is CGoto or CReturn or CBreak or CContinue;

    CSwitch Switch(Switch choice, LoweredBlock lowered, Surroundings around)
    {
        // Inside, break leaves the switch: it means what follows.
        Surroundings inside = around with { Break = around.Next };
        IrTypeOfSwitch type = new(choice.Value.Type);
        var cases = new List<CCase>();
        foreach (var group in choice.Cases.Where(c => c.Target != choice.Default).GroupBy(static c => c.Target))
            cases.Add(new CCase([.. group.Select(c => type.Label(c.Value))], this.CaseBody(group.Key, inside, lowered)));
        cases.Add(new CCase([], this.CaseBody(choice.Default, inside, lowered)));
        return new CSwitch(lowered.Selector!, [.. cases]) { Position = lowered.Position };
    }

    CList<CStatement> CaseBody(Block target, Surroundings inside, LoweredBlock lowered)
    {
        List<CStatement> body = this.Way(target, inside, lowered.Position);
        return Leaves(body) ? [.. body] : [.. body, new CBreak { Position = lowered.Position }];
    }

    /// <summary>What it takes to get to a block: nothing, a jump, or the block itself.</summary>
    List<CStatement> Way(Block target, Surroundings around, CPosition? position)
    {
        if (_inlined.Remove(target)) return this.Region(target, around);
        if (target == around.Next) return [];
        if (_copied.Contains(target)) return [.. _blocks[target].Statements];
        if (target == around.Break) return [new CBreak { Position = position }];
        if (target == around.Continue) return [new CContinue { Position = position }];
        return [new CGoto(_scope.LabelOf(target)) { Position = position }];
    }

    // Every region begins with a mark; those of blocks that some goto names become labels in the end, the others go.

    static string LabelMark(Block block) => "#" + block.Id;

    List<CStatement> WithLabels(IEnumerable<CStatement> statements)
    {
        var labels = _flow.Blocks.Where(_scope.HasLabel).ToDictionary(LabelMark, _scope.LabelOf);
        return LoopForms.Rewrite(statements, labels);
    }
}

/// <summary>Case labels in the type of the switch's value.</summary>
readonly record struct IrTypeOfSwitch(IR.Types.IrType Type)
{
    public CExpression Label(Int128 value) => this.Type switch
    {
        IR.Types.PrimitiveType primitive => OperandLowering.Integer(primitive, value),
        IR.Types.EnumType enumeration => OperandLowering.Integer(enumeration.Underlying, value),
        _ => new CInteger(value),
    };
}
