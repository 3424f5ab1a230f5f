using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Import;

/// <summary>Adds instructions to the end of a function that the compiler makes itself.</summary>
sealed class FunctionBuilder(Function function)
{
    int _temporaries;

    /// <summary>The block that instructions go to.</summary>
    public IR.Block Current { get; set; } = function.AddBlock();

    public void Emit(Instruction instruction) => this.Current.Instructions.Add(instruction);

    /// <summary>Emits the instruction with a fresh local as its result.</summary>
    public Operand Emit(Instruction instruction, IrType type)
    {
        instruction.Result = function.AddLocal($"t{_temporaries++}", type);
        this.Emit(instruction);
        return new LocalOperand(instruction.Result);
    }

    /// <summary>Goes on where the condition holds.</summary>
    public void Require(Operand condition, IR.Block otherwise)
    {
        IR.Block next = function.AddBlock();
        this.Current.Terminator = new Branch(condition, next, otherwise);
        this.Current = next;
    }
}
