using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Dataflow.Analyses;

/// <summary>What a ref, span or ref struct leads into.</summary>
/// <param name="Owners">The numbers of the owned values, all that it may lead into; null: none.</param>
/// <param name="Ended">An instruction after which it is no good any more; null: it is good on every way.</param>
public readonly record struct Loan(BitSet? Owners, Instruction? Ended)
{
    public Loan With(BitSet? more)
    {
        if (more is null || more.IsEmpty) return this;
        BitSet all = more.Clone();
        if (this.Owners is not null) all.UnionWith(this.Owners);
        return this with { Owners = all };
    }
}

/// <summary>
/// Which refs, spans and ref structs of a function lead into owned values, and which of them into one that has been disposed, moved or changed since?
/// Follows signatures: what a call returns may lead into any of its arguments, and so may a ref struct that it gets by ref.
/// </summary>
public sealed class Loans : WaySensitiveAnalysis<Loan[]>
{
    readonly Definitions _definitions;
    readonly Owners _owners;
    readonly OwnerEnds _ends;
    readonly ReturnedOwners _returned;
    readonly List<Local> _locals = [];
    readonly Dictionary<Local, int> _numbers = [];
    readonly Dictionary<Owner, int> _ownerNumbers;
    readonly Dictionary<Instruction, BitSet?> _endings = [];

    Loans(Function function, OwnerEnds ends, ReturnedOwners returned, List<Local> locals, Owners owners, List<Owner> all) : base(function, new LoanLattice(locals.Count))
    {
        _definitions = new(function);
        (_owners, _ends, _returned, _locals, this.All) = (owners, ends, returned, locals, all);
        for (int i = 0; i < locals.Count; i++) _numbers.Add(locals[i], i);
        _ownerNumbers = all.Index().ToDictionary(static o => o.Item, static o => o.Index);
    }

    /// <summary>The refs, spans and ref structs, in the order of the states.</summary>
    public IReadOnlyList<Local> Locals => _locals;

    /// <summary>The owned values that they lead into.</summary>
    public IReadOnlyList<Owner> All { get; }

    /// <summary>A value of the type may lead into another.</summary>
    public static bool IsBorrow(IrType type) => type is BorrowType or StructType { IsByRefLike: true };

    /// <summary>The refs, spans and ref structs that a call gives a value, with the type of that: its result, and ref structs that it gets by ref and may write.</summary>
    public static IReadOnlyDictionary<Local, IrType> MadeBy(CallInstruction call)
    {
        Dictionary<Local, IrType> made = [];
        if (call.Result is { } result && IsBorrow(result.Type)) made.Add(result, result.Type);
        for (int i = 0; i < call.Arguments.Length; i++)
            if (call.Arguments[i] is LocalOperand { Local: { Type: BorrowType { Element: StructType { IsByRefLike: true } element } } filled } && !(call.Callees is { Count: > 0 } callees && callees.All(c => c.Parameters[i].IsReadOnly)))
                made.TryAdd(filled, element);
        return made;
    }

    /// <summary>null where nothing of the function leads into an owned value.</summary>
    public static Loans? In(Function function, OwnerEnds ends, ReturnedOwners returned)
    {
        List<Local> locals = [.. function.Locals.Where(static l => IsBorrow(l.Type))];
        if (locals.Count == 0) return null;
        var owners = new Owners(function);
        HashSet<Owner> all = [];
        foreach (Instruction instruction in function.Blocks.SelectMany(static b => b.Instructions))
        {
            if (instruction is not CallInstruction call) continue;
            foreach (Operand argument in call.Arguments) all.UnionWith(owners.Behind(argument));
            foreach (Function callee in call.Callees) all.UnionWith(returned.Of(callee));
        }

        foreach (Local local in function.Locals)
            if (local.Type is StructType { IsMoveOnly: true }) all.Add(new Owner.Variable(local));
        if (all.Count == 0) return null;
        var analysis = new Loans(function, ends, returned, locals, owners, [.. all]);
        analysis.Run(function);
        return analysis;
    }

    /// <summary>The number of the local whose value the operand takes, or which it is the address of; −1 for others.</summary>
    public int NumberOf(Operand operand) => operand is LocalOperand { Local: var local } ? _numbers.GetValueOrDefault(this.Addressed(local) ?? local, -1) : -1;

    /// <summary>The number of the local that the place lies in, or in what it refers to; −1 for others.</summary>
    public int NumberOf(Place place) => place.Root switch
    {
        LocalRoot root => _numbers.GetValueOrDefault(root.Local, -1),
        ValueRoot { Value: LocalOperand value } => this.NumberOf(value),
        _ => -1,
    };

    /// <summary>The numbers of the owned values that end with the instruction; null: none does.</summary>
    public BitSet? Ending(Instruction instruction)
    {
        if (_endings.TryGetValue(instruction, out BitSet? known)) return known;
        foreach (Owner ended in _ends.With(instruction, _owners))
            foreach ((Owner owner, int number) in _ownerNumbers)
                if (owner.MayBe(ended)) (known ??= new BitSet(this.All.Count))[number] = true;
        _endings.Add(instruction, known);
        return known;
    }

    /// <summary>The instruction gives a local a value as a whole, by storing it or as the constructor of the value that stands there.</summary>
    public int Overwritten(Instruction instruction) => instruction switch
    {
        Store { Place: { Path: [], Root: LocalRoot } place } => this.NumberOf(place),
        Call { Callee: var callee, Arguments: [LocalOperand { Local: var self }, ..] } when callee.IsConstructor && this.Addressed(self) is not null => this.NumberOf(new LocalOperand(self)),
        _ => -1,
    };

    protected override void AtEntry(Loan[] state) => Array.Clear(state);

    protected override void Apply(Instruction instruction, Loan[] state)
    {
        (int Number, Loan Loan)[] made = [.. this.Made(instruction, state)];
        this.End(instruction, state);
        foreach ((int number, Loan loan) in made) state[number] = loan;
    }

    protected override void ApplyThrow(Instruction instruction, Loan[] state) => this.End(instruction, state);

    void End(Instruction instruction, Loan[] state)
    {
        if (this.Ending(instruction) is not { } ended) return;
        for (int i = 0; i < state.Length; i++)
            if (state[i] is { Ended: null, Owners: { } owners } && owners.Overlaps(ended)) state[i] = state[i] with { Ended = instruction };
    }

    /// <summary>The locals that have another loan when the instruction has run, with that loan.</summary>
    IEnumerable<(int Number, Loan Loan)> Made(Instruction instruction, Loan[] state)
    {
        switch (instruction)
        {
            case Store store:
                if (this.NumberOf(store.Place) is not (>= 0 and var stored) || !IsBorrow(store.Place.Type)) break;
                BitSet? value = this.NumberOf(store.Value) is >= 0 and var source ? state[source].Owners : null;
                yield return (stored, this.Overwritten(store) >= 0 ? new Loan(value, null) : state[stored].With(value));
                break;
            case AddressOf or Load when instruction.Result is { } result && _numbers.TryGetValue(result, out int number):
                Place place = instruction.Places[0];
                Loan loan = default;
                if (instruction is AddressOf && Analyses.Owners.Around(place) is { } owner) loan = loan.With(this.NumbersOf([owner]));
                // What an object on the way has is kept by that object.
                if (!place.Path.Any(static p => p is FieldProjection { ThroughReference: true } or ArrayElementProjection) && this.NumberOf(place) is >= 0 and var within) loan = loan.With(state[within].Owners);
                yield return (number, loan);
                break;
            case CallInstruction call:
                int whole = this.Overwritten(call);
                foreach ((Local made, IrType type) in MadeBy(call))
                {
                    if (this.NumberOf(new LocalOperand(made)) is not (>= 0 and var filled)) continue;
                    bool isNew = filled == whole || made == call.Result;
                    yield return (filled, (isNew ? default : state[filled]).With(this.GivenTo(call, state, isNew ? filled : -1)).With(this.NumbersOf(_owners.LedInto(call, type)))
                        .With(this.NumbersOf(call.Callees.SelectMany(_returned.Of))));
                }

                break;
            default:
                if (instruction.Result is not { } other || !_numbers.TryGetValue(other, out int assigned)) break;
                Loan all = default;
                foreach (Operand operand in instruction.Operands)
                    if (this.NumberOf(operand) is >= 0 and var part) all = all.With(state[part].Owners);
                yield return (assigned, all);
                break;
        }
    }

    /// <summary>All that the arguments of a call lead into, but for one that is made anew.</summary>
    BitSet? GivenTo(CallInstruction call, Loan[] state, int but)
    {
        Loan all = default;
        foreach (Operand argument in call.Arguments)
            if (this.NumberOf(argument) is >= 0 and var given && given != but) all = all.With(state[given].Owners);
        return all.Owners;
    }

    BitSet? NumbersOf(IEnumerable<Owner> owners)
    {
        BitSet? numbers = null;
        foreach (Owner owner in owners)
            if (_ownerNumbers.TryGetValue(owner, out int number)) (numbers ??= new BitSet(this.All.Count))[number] = true;
        return numbers;
    }

    /// <summary>The ref struct that a ref is the address of.</summary>
    Local? Addressed(Local reference) =>
        reference.Type is BorrowType { Element: StructType { IsByRefLike: true } } && _definitions.SoleDefinition(reference) is AddressOf { Place: { Root: LocalRoot root, IsDirect: true } }
            ? root.Local : null;

    sealed class LoanLattice(int count) : ILattice<Loan[]>
    {
        public Loan[] Bottom() => new Loan[count];

        public Loan[] Clone(Loan[] state) => (Loan[])state.Clone();

        public void Assign(Loan[] target, Loan[] source) => source.CopyTo(target, 0);

        public bool Join(Loan[] target, Loan[] source)
        {
            bool changed = false;
            for (int i = 0; i < count; i++)
            {
                if (source[i].Owners is { } more && (target[i].Owners is not { } all || all.Clone().UnionWith(more)))
                {
                    target[i] = target[i].With(more);
                    changed = true;
                }

                if (target[i].Ended is not null || source[i].Ended is not { } ended) continue;
                target[i] = target[i] with { Ended = ended };
                changed = true;
            }

            return changed;
        }
    }
}
