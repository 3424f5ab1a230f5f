using Tusk.Compiler.IR.Instructions;

namespace Tusk.Compiler.IR;

/// <summary>An exhaustive match over the instruction table: a new instruction breaks the build wherever it must be handled.</summary>
public interface IInstructionVisitor<out T>
{
    T Visit(Copy instruction);
    T Visit(Unary instruction);
    T Visit(Binary instruction);
    T Visit(CheckedBinary instruction);
    T Visit(Compare instruction);
    T Visit(Instructions.Convert instruction);
    T Visit(CheckedConvert instruction);
    T Visit(Check instruction);
    T Visit(Load instruction);
    T Visit(Store instruction);
    T Visit(AddressOf instruction);
    T Visit(OffsetAddress instruction);
    T Visit(ArrayLength instruction);
    T Visit(StackAllocate instruction);
    T Visit(CopyMemory instruction);
    T Visit(FillMemory instruction);
    T Visit(New instruction);
    T Visit(Abandon instruction);
    T Visit(NewArray instruction);
    T Visit(NewDelegate instruction);
    T Visit(TypeTest instruction);
    T Visit(Reinterpret instruction);
    T Visit(Retain instruction);
    T Visit(Release instruction);
    T Visit(HandleConversion instruction);
    T Visit(ContainerOf instruction);
    T Visit(MakeError instruction);
    T Visit(ErrorTest instruction);
    T Visit(ErrorValue instruction);
    T Visit(Call instruction);
    T Visit(CallC instruction);
    T Visit(CallVirtual instruction);
    T Visit(CallDelegate instruction);
    T Visit(CallPointer instruction);
    T Visit(CallFormat instruction);
}

/// <summary>An exhaustive match over the terminators.</summary>
public interface ITerminatorVisitor<out T>
{
    T Visit(Goto terminator);
    T Visit(Branch terminator);
    T Visit(Switch terminator);
    T Visit(Return terminator);
    T Visit(Throw terminator);
    T Visit(Unreachable terminator);
}
