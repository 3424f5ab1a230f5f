using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;

namespace Tusk.Compiler.Dataflow;

/// <summary>
/// A forward analysis that tells apart the ways through finally blocks, and those on which flags have different values: what one way has done
/// isn't mixed up with the others until nothing asks any more which way it was.
/// </summary>
public abstract class WaySensitiveAnalysis<T> : ForwardAnalysis<Ways<T>>
{
    readonly WaysLattice<T> _ways;
    readonly ILattice<T> _lattice;
    readonly Function _function;
    readonly List<Local> _selectors;
    readonly Dictionary<Local, int> _numbers = [];
    readonly LiveLocals _live;

    protected WaySensitiveAnalysis(Function function, ILattice<T> lattice) : this(function, lattice, SelectorsOf(function)) { }

    WaySensitiveAnalysis(Function function, ILattice<T> lattice, List<Local> selectors) : this(function, lattice, selectors, new WaysLattice<T>(lattice, selectors.Count)) { }

    WaySensitiveAnalysis(Function function, ILattice<T> lattice, List<Local> selectors, WaysLattice<T> ways) : base(ways)
    {
        (_function, _lattice, _selectors, _ways) = (function, lattice, selectors, ways);
        for (int i = 0; i < selectors.Count; i++) _numbers.Add(selectors[i], i);
        _live = LiveLocals.Of(function);
    }

    /// <summary>What holds when the function is entered.</summary>
    protected abstract void AtEntry(T state);

    /// <summary>The whole effect of an instruction that completes.</summary>
    protected abstract void Apply(Instruction instruction, T state);

    /// <summary>What has already happened when the instruction throws instead of completing.</summary>
    protected virtual void ApplyThrow(Instruction instruction, T state) { }

    /// <summary>The states before each instruction and before the terminator (null) of a block, one for each way.</summary>
    public void WalkWays(Block block, Action<Instruction?, T> visit) => this.Walk(block, (instruction, ways) =>
    {
        foreach (T state in ways.States.Values) visit(instruction, state);
    });

    protected sealed override void AtEntry(Ways<T> state)
    {
        T first = _lattice.Bottom();
        this.AtEntry(first);
        _ways.Add(state, new SelectorValues([.. _selectors.Select(static s => s.IsZeroed ? (Int128?)0 : null)]), first);
    }

    protected sealed override void Apply(Instruction instruction, Ways<T> state)
    {
        foreach (T each in state.States.Values) this.Apply(instruction, each);
        if (instruction is Copy { Result: { } assigned, Value: IntegerOperand constant } && _numbers.TryGetValue(assigned, out int number))
            this.Rename(state, values => values.With(number, constant.Value));
    }

    protected sealed override void ApplyThrow(Instruction instruction, Ways<T> state)
    {
        foreach (T each in state.States.Values) this.ApplyThrow(instruction, each);
    }

    protected sealed override Ways<T> Along(Block from, Block to, Ways<T> state)
    {
        if (_selectors.Count == 0) return state;
        Ways<T> result = new();
        BitSet live = _live.AtStart(to);
        foreach ((SelectorValues values, T each) in state.States)
        {
            if (!this.MayGo(from.Terminator, to, values)) continue;
            SelectorValues still = values;
            for (int i = 0; i < _selectors.Count; i++)
                if (!live[_selectors[i].Index]) still = still.With(i, null);
            _ways.Add(result, still, each);
        }

        return result;
    }

    bool MayGo(Terminator terminator, Block to, SelectorValues values)
    {
        if (SelectorIn(terminator) is not { } tested || !_numbers.TryGetValue(tested, out int number) || values[number] is not { } value) return true;
        return terminator switch
        {
            Branch branch => (value != 0 ? branch.Then : branch.Else) == to,
            Switch choice => choice.Cases.Where(c => c.Value == value).Select(static c => c.Target).FirstOrDefault(choice.Default) == to,
            _ => true,
        };
    }

    void Rename(Ways<T> state, Func<SelectorValues, SelectorValues> rename)
    {
        KeyValuePair<SelectorValues, T>[] before = [.. state.States];
        state.States.Clear();
        foreach ((SelectorValues values, T each) in before) _ways.Add(state, rename(values), each);
    }

    static Local? SelectorIn(Terminator terminator) => terminator switch
    {
        Branch { Condition: LocalOperand local } => local.Local,
        Switch { Value: LocalOperand local } => local.Local,
        _ => null,
    };

    /// <summary>Locals that decide a branch and hold nothing but constants.</summary>
    static List<Local> SelectorsOf(Function function)
    {
        HashSet<Local> selectors = [.. function.Blocks.Select(static b => SelectorIn(b.Terminator)).OfType<Local>().Where(static l => l.Kind != LocalKind.Parameter)];
        foreach (Block block in function.Blocks)
        {
            if (block.Caught is { } caught) selectors.Remove(caught);
            foreach (Instruction instruction in block.Instructions)
            {
                if (instruction.Result is { } result && instruction is not Copy { Value: IntegerOperand }) selectors.Remove(result);
                foreach (Place place in instruction.Places)
                    if (place is { Root: LocalRoot root, IsDirect: true } && instruction is Store or AddressOf) selectors.Remove(root.Local);
            }
        }

        return [.. selectors.OrderBy(static l => l.Index)];
    }
}
