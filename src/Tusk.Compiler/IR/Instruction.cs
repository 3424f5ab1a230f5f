using System.Collections.Immutable;
namespace Tusk.Compiler.IR;

/// <summary>
/// One step inside a block. The table of all instructions is docs/ir.md; each is a sealed class in Instructions/.
/// Operands are values, <see cref="Place"/>s are memory; what is not listed by an instruction it doesn't touch.
/// </summary>
public abstract class Instruction
{
    public SourceSpan Span { get; set; }

    /// <summary>The local that receives the result; null where there is none or it is dropped.</summary>
    public Local? Result { get; set; }

    /// <summary>May leave by the block's <see cref="Block.Unwind"/> (calls: as the callee's MayThrow says).</summary>
    public virtual bool MayThrow => false;

    /// <summary>Values read, those inside places included.</summary>
    public abstract ImmutableArray<Operand> Operands { get; }

    /// <summary>Places read, written or borrowed.</summary>
    public virtual ImmutableArray<Place> Places => [];

    /// <summary>Replaces every operand, those inside places included, and the local roots of places where <paramref name="mapRoot"/> is given.</summary>
    public abstract void Map(Func<Operand, Operand> map, Func<Local, Local>? mapRoot = null);

    /// <summary>A copy that can be changed apart from this one.</summary>
    public virtual Instruction Clone() => (Instruction)this.MemberwiseClone();

    public abstract T Accept<T>(IInstructionVisitor<T> visitor);

    public override string ToString() => InstructionText.Of(this);
}

/// <summary>Ends a block.</summary>
public abstract class Terminator
{
    public SourceSpan Span { get; set; }
    public abstract ImmutableArray<Operand> Operands { get; }

    /// <summary>Where control goes in the ordinary way; the unwind edge is the block's.</summary>
    public abstract ImmutableArray<Block> Successors { get; }
    public virtual bool MayThrow => false;
    public abstract void Map(Func<Operand, Operand> map, Func<Block, Block>? mapBlock = null);
    public virtual Terminator Clone() => (Terminator)this.MemberwiseClone();
    public abstract T Accept<T>(ITerminatorVisitor<T> visitor);
    public override string ToString() => InstructionText.Of(this);
}
