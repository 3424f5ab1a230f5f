using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.CSource;

namespace Tusk.Compiler.Lowering;

/// <summary>Sends each instruction to the part that lowers its kind.</summary>
sealed class InstructionLowering : IInstructionVisitor<bool>
{
    readonly FunctionScope _scope;
    readonly ArithmeticLowering _arithmetic;
    readonly CheckLowering _checks;
    readonly MemoryLowering _memory;
    readonly ObjectLowering _objects;
    readonly CallLowering _calls;
    readonly FormatLowering _formats;

    public InstructionLowering(FunctionScope scope)
    {
        _scope = scope;
        _arithmetic = new ArithmeticLowering(scope);
        _checks = new CheckLowering(scope);
        _memory = new MemoryLowering(scope, new PlaceLowering(scope));
        _objects = new ObjectLowering(scope);
        _calls = new CallLowering(scope);
        _formats = new FormatLowering(scope, _calls);
        this.Errors = new ErrorLowering(scope);
    }

    public ErrorLowering Errors { get; }

    public void Lower(Instruction instruction)
    {
        if (_scope.Usage.IsDead(instruction)) return;
        _scope.Begin(instruction);
        instruction.Accept(this);
    }

    public bool Visit(Copy instruction)
    {
        CExpression value = _scope.Value(instruction.Value);
        _scope.Assign(instruction.Result is { } result ? _scope.As(value, instruction.Value.Type, result.Type) : value);
        return true;
    }

    public bool Visit(Unary instruction) => Done(() => _arithmetic.Lower(instruction));
    public bool Visit(Binary instruction) => Done(() => _arithmetic.Lower(instruction));
    public bool Visit(CheckedBinary instruction) => Done(() => _arithmetic.Lower(instruction));
    public bool Visit(Compare instruction) => Done(() => _arithmetic.Lower(instruction));
    public bool Visit(IR.Instructions.Convert instruction) => Done(() => _arithmetic.Lower(instruction));
    public bool Visit(CheckedConvert instruction) => Done(() => _arithmetic.Lower(instruction));
    public bool Visit(Check instruction) => Done(() => _checks.Lower(instruction));
    public bool Visit(Load instruction) => Done(() => _memory.Lower(instruction));
    public bool Visit(Store instruction) => Done(() => _memory.Lower(instruction));
    public bool Visit(AddressOf instruction) => Done(() => _memory.Lower(instruction));
    public bool Visit(OffsetAddress instruction) => Done(() => _memory.Lower(instruction));
    public bool Visit(ArrayLength instruction) => Done(() => _memory.Lower(instruction));
    public bool Visit(StackAllocate instruction) => Done(() => _memory.Lower(instruction));
    public bool Visit(CopyMemory instruction) => Done(() => _memory.Lower(instruction));
    public bool Visit(FillMemory instruction) => Done(() => _memory.Lower(instruction));
    public bool Visit(New instruction) => Done(() => _objects.Lower(instruction));
    public bool Visit(Abandon instruction) => Done(() => _objects.Lower(instruction));
    public bool Visit(NewArray instruction) => Done(() => _objects.Lower(instruction));
    public bool Visit(NewDelegate instruction) => Done(() => _objects.Lower(instruction));
    public bool Visit(TypeTest instruction) => Done(() => _objects.Lower(instruction));
    public bool Visit(Reinterpret instruction) => Done(() => _objects.Lower(instruction));
    public bool Visit(Retain instruction) => Done(() => _objects.Lower(instruction));
    public bool Visit(Release instruction) => Done(() => _objects.Lower(instruction));
    public bool Visit(HandleConversion instruction) => Done(() => _objects.Lower(instruction));
    public bool Visit(ContainerOf instruction) => Done(() => _objects.Lower(instruction));
    public bool Visit(MakeError instruction) => Done(() => this.Errors.Lower(instruction));
    public bool Visit(ErrorTest instruction) => Done(() => this.Errors.Lower(instruction));
    public bool Visit(ErrorValue instruction) => Done(() => this.Errors.Lower(instruction));
    public bool Visit(Call instruction) => Done(() => _calls.Lower(instruction));
    public bool Visit(CallC instruction) => Done(() => _calls.Lower(instruction));
    public bool Visit(CallVirtual instruction) => Done(() => _calls.Lower(instruction));
    public bool Visit(CallDelegate instruction) => Done(() => _calls.Lower(instruction));
    public bool Visit(CallPointer instruction) => Done(() => _calls.Lower(instruction));
    public bool Visit(CallFormat instruction) => Done(() => _formats.Lower(instruction));

    static bool Done(Action lower)
    {
        lower();
        return true;
    }
}
