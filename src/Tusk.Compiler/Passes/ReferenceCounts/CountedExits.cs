using Tusk.Compiler.Dataflow;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes.ReferenceCounts;

/// <summary>
/// Releases what the locals own on the ways out of a function. An uncaught error goes through one cleanup block; returns release by themselves, or
/// share an exit where that is less code.
/// </summary>
sealed class CountedExits(Function function, Ownership ownership)
{
    /// <summary>So many releases are written at several returns before they share an exit.</summary>
    const int MaxRepeatedReleases = 3;

    readonly BitSet _heldAtThrow = new(function.Locals.Count);
    readonly List<Block> _unwinding = [];
    readonly List<(Block Block, Return Return, BitSet Held)> _returns = [];

    /// <summary>An instruction of the block may throw while the locals in <paramref name="held"/> own something.</summary>
    public void MayUnwind(Block block, BitSet held)
    {
        if (block.Unwind is not null || held.IsEmpty) return;
        _heldAtThrow.UnionWith(held);
        if (_unwinding.Count == 0 || _unwinding[^1] != block) _unwinding.Add(block);
    }

    /// <summary>The block ends here.</summary>
    public void Leave(Block block, BitSet held)
    {
        if (block.Terminator.MayThrow) this.MayUnwind(block, held);
        if (block.Terminator is not Return @return) return;
        BitSet released = held.Clone();
        if (Given(@return) is { } given) released[given.Index] = false;
        _returns.Add((block, @return, released));
    }

    /// <summary>Adds the releases, once all blocks have their counts.</summary>
    public void Finish()
    {
        if (_returns.Count > 1 && _returns.Sum(static r => r.Held.Members.Count()) > MaxRepeatedReleases) this.ShareExit();
        else
            foreach ((Block block, Return @return, BitSet released) in _returns)
            {
                this.Give(block, @return);
                this.ReleaseAll(block, released, @return.Span);
            }

        if (_unwinding.Count == 0) return;
        Block cleanup = function.AddBlock();
        cleanup.Caught = function.AddLocal("error", ErrorType.Instance);
        cleanup.Terminator = new Throw(new LocalOperand(cleanup.Caught));
        this.ReleaseAll(cleanup, _heldAtThrow, SourceSpan.None);
        foreach (Block block in _unwinding) block.Unwind = cleanup;
    }

    void ShareExit()
    {
        Block exit = function.AddBlock();
        Local? result = function.ReturnType == PrimitiveType.Void ? null : function.AddLocal("result", function.ReturnType);
        var all = new BitSet(_heldAtThrow.Size);
        foreach ((Block block, Return @return, BitSet released) in _returns)
        {
            all.UnionWith(released);
            this.Give(block, @return);
            if (result is not null) block.Instructions.Add(new Copy(@return.Value!) { Result = result, Span = @return.Span });
            block.Terminator = new Goto(exit) { Span = @return.Span };
        }

        foreach ((Block block, Return @return, _) in _returns)
            if (this.Given(@return) is { } given && all[given.Index])
                block.Instructions.Add(new Copy(Counted.Nothing(given.Type)) { Result = given, Span = @return.Span });
        exit.Terminator = new Return(result is null ? null : new LocalOperand(result)) { Span = _returns[^1].Return.Span };
        if (result is not null && Counted.Is(result.Type)) result.IsBorrowed = true;
        this.ReleaseAll(exit, all, _returns[^1].Return.Span);
    }

    /// <summary>A local that gives its own count to the caller.</summary>
    Local? Given(Return @return) => @return.Value is LocalOperand local && ownership.Owns(local.Local) ? local.Local : null;

    /// <summary>The caller gets a count: the local's own, or a new one.</summary>
    void Give(Block block, Return @return)
    {
        if (@return.Value is LocalOperand local && Counted.Is(local.Type) && !ownership.Owns(local.Local)) this.Counting(block).Retain(local, @return.Span);
    }

    void ReleaseAll(Block block, BitSet held, SourceSpan span)
    {
        foreach (int index in held.Members.Reverse()) this.Counting(block).Release(new LocalOperand(function.Locals[index]), span);
    }

    CountingBlock Counting(Block block) => new(function, ownership, block.Instructions);
}
