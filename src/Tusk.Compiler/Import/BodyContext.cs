using ICSharpCode.Decompiler.IL;
using ICSharpCode.Decompiler.TypeSystem;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Metadata;
using Block = Tusk.Compiler.IR.Block;
using CallInstruction = Tusk.Compiler.IR.Instructions.CallInstruction;
using PrimitiveType = Tusk.Compiler.IR.Types.PrimitiveType;

namespace Tusk.Compiler.Import;

/// <summary>What every part of the import of one method body shares: the function under construction and where in it we are.</summary>
sealed class BodyContext(ProgramSymbols symbols, Function function, IMethod method, CodeOrigin origin)
{
    int _temporaries;

    public ProgramSymbols Symbols { get; } = symbols;
    public Function Function { get; } = function;
    public IMethod Method { get; } = method;
    public CodeOrigin Origin { get; } = origin;
    public TypeMapper Types => this.Symbols.Types;
    public TypeParameterSubstitution Substitution { get; } = method.Substitution;
    public SourceSpan Span { get; set; }

    /// <summary>The block that instructions go to.</summary>
    public Block Current { get; set; } = null!;

    /// <summary>Where errors of new blocks go.</summary>
    public Block? Unwind { get; set; }

    /// <summary>The part of a try that new blocks belong to.</summary>
    public TryPart? Part { get; set; }

    /// <summary>The open interpolated strings by their handler variable.</summary>
    public Dictionary<ILVariable, List<FormatPiece>> Formats { get; } = [];

    public IType Close(IType type) => type.AcceptVisitor(this.Substitution);

    public IMethod Close(IMethod callee) => MethodTable.Canonical(callee.Specialize(this.Substitution));

    public IField Close(IField field) => (IField)field.Specialize(this.Substitution);

    public IrType Map(IType type) => this.Types.Map(this.Close(type));

    public Local Temporary(IrType type) => this.Function.AddLocal($"t{_temporaries++}", type);

    public Block NewBlock()
    {
        Block block = this.Function.AddBlock();
        block.Unwind = this.Unwind;
        block.Part = this.Part;
        return block;
    }

    public void Emit(Instruction instruction)
    {
        instruction.Span = this.Span;
        this.Current.Instructions.Add(instruction);
    }

    /// <summary>Emits the instruction with a fresh temporary as its result.</summary>
    public Operand Emit(Instruction instruction, IrType type)
    {
        instruction.Result = this.Temporary(type);
        this.Emit(instruction);
        return new LocalOperand(instruction.Result);
    }

    /// <summary>Ends the current block; what follows, if anything, can't be reached until another block becomes current.</summary>
    public void End(Terminator terminator)
    {
        terminator.Span = this.Span;
        this.Current.Terminator = terminator;
        this.Current = this.Function.NewBlock();
        this.Current.Unwind = this.Unwind;
        this.Current.Part = this.Part;
    }

    public void Goto(Block target) => this.End(new Goto(target));

    /// <summary>A call whose result is null for a void callee.</summary>
    public Operand? EmitCall(CallInstruction call, IrType returnType)
    {
        if (returnType != PrimitiveType.Void) return this.Emit(call, returnType);
        this.Emit(call);
        return null;
    }

    public void CheckNotNull(Operand value)
    {
        if (value is LocalOperand { Local: { Kind: LocalKind.Parameter, Name: "this" } } && !this.Method.IsStatic) return;
        if (value is StringOperand or DelegateOperand) return;
        this.Emit(new Check(CheckKind.NotNull, value, null));
    }

    public static IntegerOperand Int(int value) => new(PrimitiveType.I32, value);

    public static IntegerOperand Bool(bool value) => new(PrimitiveType.Bool, value ? 1 : 0);
}
