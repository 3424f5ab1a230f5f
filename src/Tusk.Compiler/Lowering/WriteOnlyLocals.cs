using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;

namespace Tusk.Compiler.Lowering;

/// <summary>
/// Locals that nobody reads and whose address serves only to write to them: what an inlined constructor fills of a struct that is not used.
/// </summary>
sealed class WriteOnlyLocals
{
    readonly Dictionary<Local, Local> _addresses = [];
    readonly HashSet<Local> _used = [];
    readonly HashSet<Local> _defined = [];

    /// <param name="blocks">The reachable ones.</param>
    /// <param name="dead">What is left out of account.</param>
    /// <param name="isRead">Whether an instruction reads the local other than through an address.</param>
    public WriteOnlyLocals(IReadOnlyList<Block> blocks, HashSet<Instruction> dead, Predicate<Local> isRead)
    {
        foreach (Instruction instruction in blocks.SelectMany(static b => b.Instructions).Where(i => !dead.Contains(i))) this.FindAddress(instruction);
        foreach (Block block in blocks)
        {
            foreach (Instruction instruction in block.Instructions.Where(i => !dead.Contains(i)))
            {
                Local? written = this.WrittenThrough(instruction);
                IEnumerable<Operand> others = written is null ? instruction.Operands : instruction.Operands.Skip(1);
                foreach (Operand operand in others) this.Use(operand);
                foreach (Place place in instruction.Places)
                    if (place.Root is LocalRoot { Local: var root } && _addresses.TryGetValue(root, out Local? target))
                        _used.Add(target);
            }
            foreach (Operand operand in block.Terminator.Operands) this.Use(operand);
        }
        foreach (Local target in _addresses.Values)
            if (isRead(target))
                _used.Add(target);
    }

    /// <summary>Writes to such a local through its address.</summary>
    public bool IsWrittenBy(Instruction instruction) => this.WrittenThrough(instruction) is { } address && !_used.Contains(_addresses[address]);

    void FindAddress(Instruction instruction)
    {
        if (instruction.Result is not { } result) return;
        bool isFirst = _defined.Add(result);
        if (instruction is AddressOf { Place: { Root: LocalRoot { Local: var target }, IsDirect: true } })
        {
            if (!isFirst) _used.Add(target);
            if (_addresses.TryGetValue(result, out Local? other)) _used.Add(other);
            else _addresses.Add(result, target);
        }
        else if (!isFirst && _addresses.TryGetValue(result, out Local? other))
        {
            _used.Add(other);
        }
    }

    /// <summary>The address through which a store writes; it is the first of the store's operands.</summary>
    Local? WrittenThrough(Instruction instruction) =>
        instruction is Store { IsVolatile: false, Place: { Root: ValueRoot { Value: LocalOperand { Local: var address } }, Path: [DereferenceProjection, ..] } place }
        && _addresses.ContainsKey(address) && new Place(place.Root, place.Path.RemoveAt(0)).IsDirect
            ? address
            : null;

    void Use(Operand operand)
    {
        if (operand is LocalOperand { Local: var local } && _addresses.TryGetValue(local, out Local? target)) _used.Add(target);
    }
}
