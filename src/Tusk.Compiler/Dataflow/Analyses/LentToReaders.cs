using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;

namespace Tusk.Compiler.Dataflow.Analyses;

/// <summary>Which locals have an address that is only lent: to functions that read what it leads to, and neither change that nor keep the address?</summary>
public sealed class LentToReaders
{
    /// <summary>Values that are used in another way.</summary>
    readonly HashSet<Value> _others = [];

    /// <summary>From a value to those that it is made of.</summary>
    readonly Dictionary<Value, List<Value>> _sources = [];

    /// <summary>What a local has, or its own address.</summary>
    readonly record struct Value(Local Local, bool IsItsAddress = false);

    public LentToReaders(IrProgram program)
    {
        foreach (Function function in program.Functions)
        {
            foreach (Block block in function.Blocks)
            {
                foreach (Instruction instruction in block.Instructions) this.Add(instruction);
                this.AddOthers(block.Terminator.Operands);
            }
        }

        Stack<Value> rest = new(_others);
        while (rest.TryPop(out Value other))
            foreach (Value source in _sources.GetValueOrDefault(other) ?? [])
                if (_others.Add(source)) rest.Push(source);
    }

    /// <param name="local">One whose address is taken.</param>
    public bool Contains(Local local) => !_others.Contains(new(local, IsItsAddress: true));

    /// <summary>Nothing is done with the ref, or what is derived from it, but to read what it leads to.</summary>
    public bool IsReadThrough(Local reference) => !_others.Contains(new(reference));

    void Add(Instruction instruction)
    {
        switch (instruction)
        {
            case AddressOf { Result: { } result, Place: { Root: LocalRoot root, IsDirect: true } }:
                this.Derive(result, new(root.Local, IsItsAddress: true));
                break;
            case AddressOf { Result: { } result, Place: { Root: ValueRoot { Value: LocalOperand address }, Path: [DereferenceProjection, ..] } place }:
                if (new Place(place.Root, place.Path[1..]).IsDirect) this.Derive(result, new(address.Local));
                break;
            case Copy { Result: { } result, Value: LocalOperand copied }:
                this.Derive(result, new(copied.Local));
                break;
            case Load { Place: { Root: ValueRoot { Value: LocalOperand }, Path: [DereferenceProjection, ..] } }:
                break;
            case Call { Callee: { Blocks.Count: > 0 } callee } call:
                foreach ((int i, Operand argument) in call.Arguments.Index())
                    if (argument is LocalOperand given) this.Derive(callee.Parameters[i], new(given.Local));
                break;
            default:
                this.AddOthers(instruction.Operands);
                break;
        }
    }

    void Derive(Local result, Value source)
    {
        if (!_sources.TryGetValue(new(result), out List<Value>? sources)) _sources.Add(new(result), sources = []);
        sources.Add(source);
    }

    void AddOthers(IEnumerable<Operand> operands)
    {
        foreach (Operand operand in operands)
            if (operand is LocalOperand other) _others.Add(new(other.Local));
    }
}
