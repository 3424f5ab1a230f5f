using Tusk.Compiler.IR;

namespace Tusk.Compiler.Dataflow;

/// <summary>
/// A question answered from the entry on. A subclass says what an instruction does to the state; the solver runs it to a fixpoint
/// over blocks, the state at each throwing instruction flowing into the unwind target too.
/// </summary>
public abstract class ForwardAnalysis<T>(ILattice<T> lattice)
{
    ControlFlow? _flow;
    T[] _atStart = [];

    public ControlFlow Flow => _flow ?? throw new InvalidOperationException("The analysis has not run.");

    /// <summary>What holds when the function is entered.</summary>
    protected abstract void AtEntry(T state);

    /// <summary>The whole effect of an instruction that completes.</summary>
    protected abstract void Apply(Instruction instruction, T state);

    /// <summary>What has already happened when the instruction throws instead of completing: usually nothing.</summary>
    protected virtual void ApplyThrow(Instruction instruction, T state) { }

    /// <summary>What holds on an ordinary edge, where the terminator's choice tells more than the end of the block; may be the same state.</summary>
    protected virtual T Along(Block from, Block to, T state) => state;

    /// <summary>The effect of entering a block by its unwind edges: <see cref="Block.Caught"/> is assigned.</summary>
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

        this.AtEntry(_atStart[0]);
        T state = lattice.Bottom(), thrown = lattice.Bottom();
        for (bool again = true; again;)
        {
            again = false;
            for (int i = 0; i < _atStart.Length; i++)
            {
                if (!dirty[i]) continue;
                dirty[i] = false;
                again |= this.Flood(flow, i, state, thrown, dirty);
            }
        }
    }

    /// <summary>The state before the block's first instruction.</summary>
    public T AtStart(Block block) => _atStart[this.Flow.OrderOf(block)];

    /// <summary>Walks a block; the visitor sees the state before each instruction and before the terminator (null).</summary>
    public void Walk(Block block, Action<Instruction?, T> visit)
    {
        int order = this.Flow.OrderOf(block);
        if (order < 0) return;
        T state = lattice.Clone(_atStart[order]);
        if (block.Caught is not null) this.EnterHandler(block, state);
        foreach (Instruction instruction in block.Instructions)
        {
            visit(instruction, state);
            this.Apply(instruction, state);
        }

        visit(null, state);
    }

    bool Flood(ControlFlow flow, int order, T state, T thrown, BitSet dirty)
    {
        bool back = false;
        Block block = flow.Blocks[order];
        lattice.Assign(state, _atStart[order]);
        if (block.Caught is not null) this.EnterHandler(block, state);
        foreach (Instruction instruction in block.Instructions)
        {
            if (block.Unwind is not null && instruction.MayThrow)
            {
                lattice.Assign(thrown, state);
                this.ApplyThrow(instruction, thrown);
                Send(block.Unwind, thrown);
            }

            this.Apply(instruction, state);
        }

        if (block.Unwind is not null && block.Terminator.MayThrow) Send(block.Unwind, state);
        foreach (Block successor in block.Terminator.Successors) Send(successor, this.Along(block, successor, state));
        return back;

        void Send(Block target, T sent)
        {
            int to = flow.OrderOf(target);
            if (!lattice.Join(_atStart[to], sent)) return;
            dirty[to] = true;
            back |= to <= order;
        }
    }
}
