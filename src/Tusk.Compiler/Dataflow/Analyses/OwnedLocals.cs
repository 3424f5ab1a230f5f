using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Dataflow.Analyses;

/// <summary>What a local of an [Owned] type, or of one with such a value in it, may hold.</summary>
[Flags]
public enum Holding : byte
{
    /// <summary>Control doesn't come here.</summary>
    None = 0,

    /// <summary>default: nothing to dispose.</summary>
    Nothing = 1,

    /// <summary>A value that somebody must dispose.</summary>
    Value = 2,

    /// <summary>What is left when the value has moved elsewhere.</summary>
    Moved = 4,

    /// <summary>What is left after Dispose.</summary>
    Disposed = 8,
}

/// <param name="May">All that it may hold.</param>
/// <param name="Since">An instruction that moved or disposed the value; null where none has.</param>
/// <param name="Made">An instruction that gave it the value; null for a parameter's.</param>
public readonly record struct OwnedValue(Holding May, Instruction? Since, Instruction? Made);

/// <summary>What do the locals of [Owned] types hold? Reading one by value moves its value, whether or not the call that gets it succeeds.</summary>
public sealed class OwnedLocals : WaySensitiveAnalysis<OwnedValue[]>
{
    readonly Function _function;
    readonly Definitions _definitions;
    readonly HashSet<Local> _read;

    readonly IReadOnlySet<Local> _peeked;

    OwnedLocals(Function function, List<Local> locals, IReadOnlySet<Local> peeked) : base(function, new OwnedLattice(locals.Count))
    {
        _function = function;
        _peeked = peeked;
        _definitions = new Definitions(function);
        _read = [.. Read(function)];
        this.Locals = locals;
        for (int i = 0; i < locals.Count; i++) this.Numbers.Add(locals[i], i);
    }

    /// <summary>The locals in question, in the order of the states.</summary>
    public IReadOnlyList<Local> Locals { get; }

    Dictionary<Local, int> Numbers { get; } = [];

    /// <summary>null where the function has no such locals.</summary>
    public static OwnedLocals? In(Function function)
    {
        if (!function.Locals.Any(static l => l.Type is StructType { IsMoveOnly: true })) return null;
        IReadOnlySet<Local> peeked = PeekedValues.In(function);
        List<Local> locals = [.. function.Locals.Where(l => l.Type is StructType { IsMoveOnly: true } && !peeked.Contains(l))];
        if (locals.Count == 0) return null;
        var analysis = new OwnedLocals(function, locals, peeked);
        analysis.Run(function);
        return analysis;
    }

    /// <summary>The number of a local whose value the operand takes; −1 for others.</summary>
    public int NumberOf(Operand operand) => operand is LocalOperand { Local: var local } ? this.Numbers.GetValueOrDefault(local, -1) : -1;

    /// <summary>The number of the local whose value the place is, or lies in; −1 for others.</summary>
    public int NumberOf(Place place) => place is { Root: LocalRoot { Local: var local }, IsDirect: true } ? this.Numbers.GetValueOrDefault(local, -1) : -1;

    /// <summary>The number of the local that the argument is the address of; −1 for others.</summary>
    public int Pointee(Operand argument) =>
        argument is LocalOperand { Local: var local } && _definitions.SoleDefinition(local) is AddressOf { Place: { Path: [] } place } ? this.NumberOf(place) : -1;

    /// <summary>What the instruction takes by value; reading a part of a value leaves it where it is.</summary>
    public static IEnumerable<Operand> Taken(Instruction instruction, IReadOnlySet<Local> peeked) =>
        instruction is Load { Place: { Root: ValueRoot, Path: [FieldProjection { ThroughReference: false }, ..] } } || instruction.Result is { } result && peeked.Contains(result) ? [] : instruction.Operands;

    /// <summary>The call disposes what its first argument is the address of.</summary>
    public static bool Disposes(Instruction instruction) =>
        instruction is Call { Callee.IsDispose: true, Arguments: [{ Type: BorrowType { Element: StructType { IsMoveOnly: true } } }] };

    protected override void AtEntry(OwnedValue[] state)
    {
        for (int i = 0; i < state.Length; i++)
            state[i] = new OwnedValue(this.Locals[i].Kind == LocalKind.Parameter ? Holding.Value : Holding.Nothing, null, null);
    }

    protected override void Apply(Instruction instruction, OwnedValue[] state)
    {
        if (this.IsIdle(instruction)) return;
        OwnedValue given = new(Holding.Value, null, instruction);
        // What is copied from one local to another keeps its state.
        if (instruction is Copy or Load or Store && this.Source(instruction) is >= 0 and var source) given = Copied(state[source], instruction);
        if (instruction is Copy { Value: ZeroOperand } or Store { Value: ZeroOperand }) given = new(Holding.Nothing, null, null);
        this.Take(instruction, state, completes: true);
        if (instruction.Result is { } result && this.Numbers.TryGetValue(result, out int assigned)) state[assigned] = given;
        if (instruction is Store { Place.Path: [] } store && this.NumberOf(store.Place) is >= 0 and var stored) state[stored] = given;
    }

    protected override void ApplyThrow(Instruction instruction, OwnedValue[] state) => this.Take(instruction, state, completes: false);

    /// <summary>A copy that nobody reads: what is on IL's stack where control branches has one.</summary>
    bool IsIdle(Instruction instruction) => instruction is Copy { Result: { Kind: LocalKind.Temporary } copy } && !_read.Contains(copy);

    /// <summary>The locals that something reads.</summary>
    public static IEnumerable<Local> Read(Function function)
    {
        foreach (Block block in function.Blocks)
        {
            IEnumerable<Operand> operands = block.Instructions.SelectMany(static i => i.Operands).Concat(block.Terminator.Operands);
            foreach (LocalOperand operand in operands.OfType<LocalOperand>()) yield return operand.Local;
            foreach (LocalRoot root in block.Instructions.SelectMany(static i => i.Places).Select(static p => p.Root).OfType<LocalRoot>()) yield return root.Local;
        }
    }

    /// <summary>Moves what the instruction takes by value, and what its callees do to locals they get the addresses of.</summary>
    void Take(Instruction instruction, OwnedValue[] state, bool completes)
    {
        foreach (Operand operand in Taken(instruction, _peeked))
            if (this.NumberOf(operand) is >= 0 and var moved) state[moved] = new OwnedValue(Holding.Moved, instruction, state[moved].Made);
        if (instruction is Load { Place.Path: [], Result: { } value } load && !_peeked.Contains(value) && this.NumberOf(load.Place) is >= 0 and var loaded) state[loaded] = new OwnedValue(Holding.Moved, instruction, state[loaded].Made);
        if (instruction is not CallInstruction call) return;
        for (int i = 0; i < call.Arguments.Length; i++)
        {
            if (this.Pointee(call.Arguments[i]) is not (>= 0 and var number)) continue;
            if (i == 0 && Disposes(instruction)) state[number] = new OwnedValue(Holding.Disposed, instruction, state[number].Made);
            else if (completes && !call.Callees.All(c => c.Parameters[i].IsReadOnly)) state[number] = Changed(state[number], instruction);
        }
    }

    /// <summary>A constructor, or any other that may put a value where none is.</summary>
    static OwnedValue Changed(OwnedValue before, Instruction instruction) =>
        before.May.HasFlag(Holding.Value) ? before : new OwnedValue(Holding.Value, null, instruction);

    /// <summary>What another local gets; the use of one whose value has gone is its own mistake, and no second one.</summary>
    static OwnedValue Copied(OwnedValue source, Instruction instruction)
    {
        Holding may = source.May & (Holding.Nothing | Holding.Value);
        return new OwnedValue(may == Holding.None ? Holding.Value : may, null, source.Made ?? instruction);
    }

    int Source(Instruction instruction) => instruction switch
    {
        Copy copy => this.NumberOf(copy.Value),
        Store store => this.NumberOf(store.Value),
        Load { Place.Path: [] } load => this.NumberOf(load.Place),
        _ => -1,
    };

    sealed class OwnedLattice(int count) : ILattice<OwnedValue[]>
    {
        public OwnedValue[] Bottom() => new OwnedValue[count];

        public OwnedValue[] Clone(OwnedValue[] state) => (OwnedValue[])state.Clone();

        public void Assign(OwnedValue[] target, OwnedValue[] source) => source.CopyTo(target, 0);

        public bool Join(OwnedValue[] target, OwnedValue[] source)
        {
            bool changed = false;
            for (int i = 0; i < count; i++)
            {
                Holding all = target[i].May | source[i].May;
                if (all == target[i].May) continue;
                target[i] = new OwnedValue(all, target[i].Since ?? source[i].Since, target[i].Made ?? source[i].Made);
                changed = true;
            }

            return changed;
        }
    }
}
