using Tusk.Compiler.Dataflow;
using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;

namespace Tusk.Compiler.Passes.ReferenceCounts;

/// <summary>For one function: which locals own the references they hold, and which uses move a reference on instead of copying it.</summary>
sealed class Ownership
{
    readonly BitSet _owning;
    readonly BitSet _inMemory;
    readonly Dictionary<Instruction, Local> _moves = [];

    /// <summary>Every local that holds references owns them: always right, but counts more than it has to.</summary>
    public Ownership(Function function)
    {
        _owning = new BitSet(function.Locals.Count);
        _inMemory = AddressTaken.In(function);
        foreach (Local local in function.Locals)
            _owning[local.Index] = local.Kind != LocalKind.Parameter && Counted.Is(local.Type);
    }

    public bool Owns(Local local) => local.Index < _owning.Size && _owning[local.Index];

    /// <summary>Its address is taken, so that stores and calls may change it: it always owns, and is never moved from.</summary>
    public bool InMemory(Local local) => local.Index < _inMemory.Size && _inMemory[local.Index];

    /// <summary>The local whose count the instruction passes on: it owns nothing afterwards.</summary>
    public Local? MovedBy(Instruction instruction) => _moves.GetValueOrDefault(instruction);

    public void Borrow(Local local) => _owning[local.Index] = false;

    public void Own(Local local) => _owning[local.Index] = true;

    public void Move(Instruction instruction, Local from) => _moves.Add(instruction, from);
}
