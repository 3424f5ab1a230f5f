using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes.Checks;

/// <summary>
/// Is a field certainly set before anything can read it, on every way from the allocation to the finished object? A way that ends in an error
/// does not matter: nobody gets the object.
/// <code>
/// self = new Node;  call Node_ctor(self)      b0: if c goto b1 else b2    b1: throw e    b2: store [this]->next = x; return
/// </code>
/// </summary>
sealed class FirstAssignment
{
    /// <summary>So many calls are followed from a <c>new</c> to the constructor that sets a field.</summary>
    const int MaxDepth = 8;

    readonly Function _function;
    readonly Field _field;
    readonly int _depth;
    readonly HashSet<Local> _self;
    readonly HashSet<Block> _seen = [];
    readonly Stack<(Block Block, int Start)> _work = new();

    FirstAssignment(Function function, Local self, Field field, int depth)
    {
        _function = function;
        _field = field;
        _depth = depth;
        _self = [self];
    }

    enum Outcome
    {
        /// <summary>Every way sets the field.</summary>
        Sets,

        /// <summary>Some way ends without having set it, but nothing could read it until then.</summary>
        Leaves,

        /// <summary>Something may read it, or have the object, before.</summary>
        MayRead,
    }

    /// <param name="function">The one with the allocation.</param>
    public static bool IsCertain(Function function, New allocation, Field field)
    {
        if (allocation.Result is not { } self) return false;
        Block block = function.Blocks.First(b => b.Instructions.Contains(allocation));
        return new FirstAssignment(function, self, field, 0).From(block, block.Instructions.IndexOf(allocation) + 1) == Outcome.Sets;
    }

    Outcome From(Block first, int start)
    {
        if (_depth > MaxDepth) return Outcome.MayRead;
        _work.Push((first, start));
        bool leaves = false;
        while (_work.TryPop(out (Block Block, int Start) next))
        {
            // Where allocations count by hand, the handler gives the object up.
            if (next.Block is { Unwind: { } handler } && !_function.CountsByHand) this.Reach(handler);
            switch (this.Follow(next.Block, next.Start))
            {
                case Outcome.MayRead: return Outcome.MayRead;
                case Outcome.Sets: continue;
            }

            // Who returns the object before it is set gives it to a caller that may read.
            bool isResult = next.Block.Terminator is Return && _depth == 0;
            if (!isResult && next.Block.Terminator.Operands.Any(this.IsSelf)) return Outcome.MayRead;
            if (next.Block.Terminator is Return) leaves = true;
            foreach (Block successor in next.Block.Terminator.Successors) this.Reach(successor);
        }

        return leaves ? Outcome.Leaves : Outcome.Sets;
    }

    void Reach(Block block)
    {
        if (_seen.Add(block)) _work.Push((block, 0));
    }

    Outcome Follow(Block block, int start)
    {
        for (int i = start; i < block.Instructions.Count; i++)
        {
            Instruction instruction = block.Instructions[i];
            if (instruction.Result is { } result && _self.Contains(result)) return Outcome.MayRead;
            switch (instruction)
            {
                case Copy or Reinterpret when this.IsSelf(instruction.Operands.First()) && this.IsOnlyResultOf(instruction):
                    _self.Add(instruction.Result!);
                    break;
                case Store { Place: { Root: ValueRoot { Value: var stored }, Path: [FieldProjection { ThroughReference: true } first, ..] path } } store when this.IsSelf(stored) && !this.IsSelf(store.Value):
                    if (first.Field == _field) return path.Length == 1 ? Outcome.Sets : Outcome.MayRead;
                    break;
                case Load { Place: { Root: ValueRoot { Value: var loaded }, Path: [FieldProjection { ThroughReference: true } first, ..] } } when this.IsSelf(loaded):
                    if (first.Field == _field) return Outcome.MayRead;
                    break;
                case Call { Arguments: [var passed, ..] } call when this.IsSelf(passed) && !call.Arguments.Skip(1).Any(this.IsSelf):
                    Function callee = call.Callee;
                    Outcome outcome = new FirstAssignment(callee, callee.Parameters[0], _field, _depth + 1).From(callee.Entry, 0);
                    if (outcome != Outcome.Leaves) return outcome;
                    break;
                case Check: break;
                default:
                    if (instruction.Operands.Any(this.IsSelf)) return Outcome.MayRead;
                    break;
            }
        }

        return Outcome.Leaves;
    }

    bool IsOnlyResultOf(Instruction instruction) =>
        instruction.Result is { Kind: LocalKind.Temporary } alias && _function.Blocks.Sum(b => b.Instructions.Count(i => i.Result == alias)) == 1;

    bool IsSelf(Operand operand) => operand is LocalOperand { Local: var local } && _self.Contains(local);
}
