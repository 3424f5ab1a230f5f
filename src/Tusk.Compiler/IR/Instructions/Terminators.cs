using System.Collections.Immutable;
namespace Tusk.Compiler.IR.Instructions;

public sealed class Goto(Block target) : Terminator
{
    ImmutableArray<Block> _successors = [target];

    public Block Target
    {
        get => _successors[0];
        set => _successors = [value];
    }

    public override ImmutableArray<Operand> Operands => [];
    public override ImmutableArray<Block> Successors => _successors;

    public override void Map(Func<Operand, Operand> map, Func<Block, Block>? mapBlock = null)
    {
        if (mapBlock is not null) this.Target = mapBlock(this.Target);
    }

    public override T Accept<T>(ITerminatorVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Goes to <see cref="Then"/> when the bool condition holds.</summary>
public sealed class Branch(Operand condition, Block then, Block @else) : Terminator
{
    ImmutableArray<Block> _successors = [then, @else];

    public Operand Condition { get; set; } = condition;

    public Block Then
    {
        get => _successors[0];
        set => _successors = [value, this.Else];
    }

    public Block Else
    {
        get => _successors[1];
        set => _successors = [this.Then, value];
    }

    /// <summary>The outcome that is the usual one; null where nothing tells.</summary>
    public bool? Expected { get; set; }
    public override ImmutableArray<Operand> Operands => [this.Condition];
    public override ImmutableArray<Block> Successors => _successors;

    public override void Map(Func<Operand, Operand> map, Func<Block, Block>? mapBlock = null)
    {
        this.Condition = map(this.Condition);
        if (mapBlock is null) return;
        this.Then = mapBlock(this.Then);
        this.Else = mapBlock(this.Else);
    }

    public override T Accept<T>(ITerminatorVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Goes where the integer value's case leads, else to the default.</summary>
public sealed class Switch(Operand value, List<(Int128 Value, Block Target)> cases, Block @default) : Terminator
{
    public Operand Value { get; set; } = value;
    public List<(Int128 Value, Block Target)> Cases { get; private set; } = cases;
    public Block Default { get; set; } = @default;
    public override ImmutableArray<Operand> Operands => [this.Value];
    public override ImmutableArray<Block> Successors => [.. this.Cases.Select(static c => c.Target), this.Default];

    public override void Map(Func<Operand, Operand> map, Func<Block, Block>? mapBlock = null)
    {
        this.Value = map(this.Value);
        if (mapBlock is null) return;
        this.Cases = [.. this.Cases.Select(c => (c.Value, mapBlock(c.Target)))];
        this.Default = mapBlock(this.Default);
    }

    public override Terminator Clone()
    {
        var copy = (Switch)base.Clone();
        copy.Cases = [.. this.Cases];
        return copy;
    }

    public override T Accept<T>(ITerminatorVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Leaves the function. A result that holds references is given to the caller with its count.</summary>
public sealed class Return(Operand? value) : Terminator
{
    public Operand? Value { get; set; } = value;
    public override ImmutableArray<Operand> Operands => this.Value is null ? [] : [this.Value];
    public override ImmutableArray<Block> Successors => [];

    public override void Map(Func<Operand, Operand> map, Func<Block, Block>? mapBlock = null)
    {
        if (this.Value is not null) this.Value = map(this.Value);
    }

    public override T Accept<T>(ITerminatorVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Goes to the block's unwind target with the error, or leaves the function with it. The zero word throws NullReference.</summary>
public sealed class Throw(Operand error) : Terminator
{
    public Operand Error { get; set; } = error;
    public override bool MayThrow => true;
    public override ImmutableArray<Operand> Operands => [this.Error];
    public override ImmutableArray<Block> Successors => [];
    public override void Map(Func<Operand, Operand> map, Func<Block, Block>? mapBlock = null) => this.Error = map(this.Error);
    public override T Accept<T>(ITerminatorVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Control can't come here: after a call that always throws, or an exhaustive switch.</summary>
public sealed class Unreachable : Terminator
{
    public override ImmutableArray<Operand> Operands => [];
    public override ImmutableArray<Block> Successors => [];
    public override void Map(Func<Operand, Operand> map, Func<Block, Block>? mapBlock = null) { }
    public override T Accept<T>(ITerminatorVisitor<T> visitor) => visitor.Visit(this);
}
