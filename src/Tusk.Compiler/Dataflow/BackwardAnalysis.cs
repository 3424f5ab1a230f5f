using Tusk.Compiler.IR;

namespace Tusk.Compiler.Dataflow;

/// <summary>A question answered from the exits back. What holds on entry of the unwind target flows into each throwing instruction.</summary>
public abstract class BackwardAnalysis<T>(ILattice<T> lattice)
{
    ControlFlow? _flow;
    T[] _atStart = [];

    public ControlFlow Flow => _flow ?? throw new InvalidOperationException("The analysis has not run.");

    /// <summary>From the state after an instruction that completes to the state before it; without what its operands add.</summary>
    protected abstract void ApplyResult(Instruction instruction, T state);

    /// <summary>What reading the operands and places adds; holds whether the instruction completes or throws.</summary>
    protected abstract void ApplyReads(Instruction instruction, T state);

    protected abstract void Apply(Terminator terminator, T state);

    /// <summary>The effect, seen backwards, of entering a block by its unwind edges: <see cref="Block.Caught"/> is assigned.</summary>
    protected virtual void EnterHandler(Block handler, T state) { }

    public void Run(Function function)
    {
        var flow = new ControlFlow(function);
        _flow = flow;
        _atStart = new T[flow.Blocks.Count];
        var dirty = new BitSet(flow.Blocks.Count);
        for (int i = 0; i < _atStart.Length; i++)
        {
            _atStart[i] = lattice.Bottom();
            dirty[i] = true;
        }

        for (bool again = true; again;)
        {
            again = false;
            for (int i = _atStart.Length - 1; i >= 0; i--)
            {
                if (!dirty[i]) continue;
                dirty[i] = false;
                Block block = flow.Blocks[i];
                T state = this.Walked(block, null);
                if (block.Caught is not null) this.EnterHandler(block, state);
                if (!lattice.Join(_atStart[i], state)) continue;
                foreach (int from in flow.Predecessors(i))
                {
                    dirty[from] = true;
                    again |= from >= i;
                }
            }
        }
    }

    /// <summary>The state before the block's first instruction, and before <see cref="Block.Caught"/> is assigned.</summary>
    public T AtStart(Block block) => _atStart[this.Flow.OrderOf(block)];

    /// <summary>
    /// Walks a block backwards; the visitor sees the state before the terminator (null), then the state after each instruction that completes.
    /// </summary>
    public void Walk(Block block, Action<Instruction?, T> visit)
    {
        if (this.Flow.IsReachable(block)) this.Walked(block, visit);
    }

    T Walked(Block block, Action<Instruction?, T>? visit)
    {
        T state = lattice.Bottom();
        foreach (Block successor in block.Terminator.Successors) lattice.Join(state, this.AtStart(successor));
        if (block.Unwind is not null && block.Terminator.MayThrow) lattice.Join(state, this.AtStart(block.Unwind));
        this.Apply(block.Terminator, state);
        visit?.Invoke(null, state);
        for (int i = block.Instructions.Count - 1; i >= 0; i--)
        {
            Instruction instruction = block.Instructions[i];
            visit?.Invoke(instruction, state);
            this.ApplyResult(instruction, state);
            if (block.Unwind is not null && instruction.MayThrow) lattice.Join(state, this.AtStart(block.Unwind));
            this.ApplyReads(instruction, state);
        }

        return state;
    }
}
