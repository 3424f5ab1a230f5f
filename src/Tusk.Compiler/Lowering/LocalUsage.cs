using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Lowering;

/// <summary>
/// How the locals of one function are used: which need storage, which temporaries may be folded into their only use, and which
/// instructions compute what nobody reads.
/// </summary>
sealed class LocalUsage
{
    readonly CountedTypes _counted;
    readonly HashSet<Instruction> _dead = [];
    readonly HashSet<Local> _stored = [];
    readonly HashSet<Local> _addressed = [];
    readonly HashSet<Local> _foldable = [];
    Dictionary<Local, int> _reads = [];

    /// <param name="flow">Of the function.</param>
    /// <param name="counted">Where counting has an effect.</param>
    public LocalUsage(ControlFlow flow, CountedTypes counted)
    {
        this.Flow = flow;
        _counted = counted;
        // What a dead instruction reads may die with it.
        do this.CountReads();
        while (this.FindDead());
        this.FindFoldable();
    }

    public ControlFlow Flow { get; }

    /// <summary>Has no effect, and nobody reads its result.</summary>
    public bool IsDead(Instruction instruction) => _dead.Contains(instruction);

    /// <summary>Defined once and read once, later in the same block.</summary>
    public bool IsFoldable(Local local) => _foldable.Contains(local);

    /// <summary>Memory operations may reach the local's storage.</summary>
    public bool IsAddressed(Local local) => _addressed.Contains(local);

    /// <summary>Something looks at what is assigned.</summary>
    public bool IsRead(Local local) => _reads.ContainsKey(local) || _addressed.Contains(local);

    bool IsReadDirectly(Local local) => _reads.ContainsKey(local);

    void CountReads()
    {
        _reads = [];
        _stored.Clear();
        _addressed.Clear();
        var throws = new List<(Operand Error, Local Receiver)>();
        foreach (Block block in this.Flow.Blocks)
        {
            if (block.Caught is { } caught) _stored.Add(caught);
            foreach (Instruction instruction in block.Instructions.Where(i => !_dead.Contains(i)))
            {
                foreach (Operand operand in instruction.Operands) this.Read(operand);
                this.Walk(instruction);
            }
            if (block is { Terminator: Throw thrown, Unwind.Caught: { } receiver }) throws.Add((thrown.Error, receiver));
            else foreach (Operand operand in block.Terminator.Operands) this.Read(operand);
        }
        // An error thrown to a handler is read where the handler's is.
        while (throws.FindIndex(t => this.IsRead(t.Receiver)) is >= 0 and var i)
        {
            this.Read(throws[i].Error);
            throws.RemoveAt(i);
        }
    }

    void Read(Operand operand)
    {
        if (operand is LocalOperand { Local: var local }) _reads[local] = _reads.GetValueOrDefault(local) + 1;
    }

    void Walk(Instruction instruction)
    {
        // Counting the references of a struct needs its address.
        if (instruction is Retain or Release && instruction.Operands.First() is LocalOperand { Local: { Type: StructType } counted }) _stored.Add(counted);
        foreach (Place place in instruction.Places)
        {
            if (place.Root is not LocalRoot { Local: var local }) continue;
            _stored.Add(local);
            bool isAddress = instruction is AddressOf && place.IsDirect;
            if (isAddress) _addressed.Add(local);
            if (!isAddress && (instruction is not Store || !place.IsDirect)) _reads[local] = _reads.GetValueOrDefault(local) + 1;
        }
    }

    bool FindDead()
    {
        int before = _dead.Count;
        var writeOnly = new WriteOnlyLocals(this.Flow.Blocks, _dead, this.IsReadDirectly);
        foreach (Block block in this.Flow.Blocks)
        {
            foreach (Instruction instruction in block.Instructions)
            {
                bool unread = instruction is Store { IsVolatile: false, Place: { IsDirect: true, Root: LocalRoot { Local: var target } } }
                    ? !this.IsRead(target)
                    : this.IsPure(instruction) && (instruction.Result is null || !this.IsRead(instruction.Result));
                if (unread || writeOnly.IsWrittenBy(instruction)) _dead.Add(instruction);
            }
        }
        return _dead.Count > before;
    }

    bool IsPure(Instruction instruction) => instruction switch
    {
        Retain retain => !_counted.Contains(retain.Value.Type),
        Release release => !_counted.Contains(release.Value.Type),
        Load load => !load.IsVolatile,
        HandleConversion conversion => conversion.Kind is not (HandleKind.Leak or HandleKind.Weaken or HandleKind.Strengthen),
        Copy or Unary or Binary or Compare or IR.Instructions.Convert or AddressOf or OffsetAddress or ArrayLength or TypeTest or Reinterpret
            or ContainerOf or MakeError or ErrorTest or ErrorValue => true,
        _ => false,
    };

    void FindFoldable()
    {
        var definitions = new Dictionary<Local, (int Count, Block Block)>();
        var lastRead = new Dictionary<Local, Block>();
        var early = new HashSet<Local>();
        foreach (Block block in this.Flow.Blocks)
        {
            var defined = new HashSet<Local>();
            foreach (Instruction instruction in block.Instructions.Where(i => !_dead.Contains(i)))
            {
                Note(instruction.Operands, block, defined);
                if (instruction.Result is not { } result) continue;
                definitions[result] = (definitions.GetValueOrDefault(result).Count + 1, block);
                defined.Add(result);
            }
            Note(block.Terminator.Operands, block, defined);
        }
        foreach ((Local local, (int count, Block block)) in definitions)
        {
            if (local.Kind == LocalKind.Temporary && count == 1 && _reads.GetValueOrDefault(local) == 1 && lastRead.GetValueOrDefault(local) == block
                && !early.Contains(local) && !_stored.Contains(local) && !_addressed.Contains(local))
                _foldable.Add(local);
        }

        void Note(IEnumerable<Operand> operands, Block block, HashSet<Local> defined)
        {
            foreach (Operand operand in operands)
            {
                if (operand is not LocalOperand { Local: var local }) continue;
                lastRead[local] = block;
                if (!defined.Contains(local)) early.Add(local);
            }
        }
    }
}
