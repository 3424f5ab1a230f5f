using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.IR;

/// <summary>Appends instructions to the current block of a function; each gets the current span, each new block the current unwind target.</summary>
public sealed class Builder(Function function)
{
    int _temporaries;

    public Function Function { get; } = function;
    public Block Block { get; set; } = function.Blocks.Count > 0 ? function.Blocks[^1] : function.AddBlock();
    public SourceSpan Span { get; set; }
    public Block? Unwind { get; set; }

    /// <summary>Appends an instruction whose result is not wanted.</summary>
    public void Emit(Instruction instruction)
    {
        instruction.Span = this.Span;
        this.Block.Instructions.Add(instruction);
    }

    /// <summary>Appends an instruction that assigns a local.</summary>
    public LocalOperand Emit(Local result, Instruction instruction)
    {
        instruction.Result = result;
        this.Emit(instruction);
        return new LocalOperand(result);
    }

    /// <summary>Appends an instruction that assigns a new temporary.</summary>
    public LocalOperand Emit(IrType type, Instruction instruction) => this.Emit(this.Function.AddLocal($"t{_temporaries++}", type), instruction);

    /// <summary>Ends the current block.</summary>
    public void End(Terminator terminator)
    {
        terminator.Span = this.Span;
        this.Block.Terminator = terminator;
    }

    public Block NewBlock()
    {
        Block block = this.Function.AddBlock();
        block.Unwind = this.Unwind;
        return block;
    }

    /// <summary>A block that catches what the blocks made with it as <see cref="Unwind"/> throw.</summary>
    public Block NewHandler(string name = "error")
    {
        Block block = this.NewBlock();
        block.Caught = this.Function.AddLocal(name, ErrorType.Instance);
        return block;
    }
}
