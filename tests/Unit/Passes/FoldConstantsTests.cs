using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Passes;
using Xunit;

namespace Tusk.Tests.Unit.Passes;

public class FoldConstantsTests
{
    static readonly int[] Values = [0, 1, -1, 2, 7, 31, 32, 33, int.MaxValue, int.MinValue, -128, 255, 65536];

    [Fact]
    public void IntegersWrapAsInCSharp()
    {
        foreach (int left in Values)
            foreach (int right in Values)
            {
                Assert.Equal(unchecked(left + right), Folded(BinaryOperator.Add, PrimitiveType.I32, left, right));
                Assert.Equal(unchecked(left - right), Folded(BinaryOperator.Subtract, PrimitiveType.I32, left, right));
                Assert.Equal(unchecked(left * right), Folded(BinaryOperator.Multiply, PrimitiveType.I32, left, right));
                Assert.Equal(left << right, Folded(BinaryOperator.ShiftLeft, PrimitiveType.I32, left, right));
                Assert.Equal(left >> right, Folded(BinaryOperator.ShiftRight, PrimitiveType.I32, left, right));
                Assert.Equal((uint)left >> right, Folded(BinaryOperator.ShiftRight, PrimitiveType.U32, (uint)left, right));
                Assert.Equal((long)left << right, Folded(BinaryOperator.ShiftLeft, PrimitiveType.I64, left, right));
                Assert.Equal(unchecked((ulong)left * (ulong)right), Folded(BinaryOperator.Multiply, PrimitiveType.U64, (ulong)left, (ulong)right));
                if (right is 0 or -1) Assert.Null(Folded(BinaryOperator.Divide, PrimitiveType.I32, left, right));
                else Assert.Equal(left / right, Folded(BinaryOperator.Divide, PrimitiveType.I32, left, right));
            }
    }

    [Fact]
    public void AnOverflowStaysAnError()
    {
        Assert.Null(Result(b => b.Emit(PrimitiveType.I32, new CheckedBinary(BinaryOperator.Add, PrimitiveType.I32, Int(int.MaxValue), Int(1)))));
        Assert.Equal(3, Result(b => b.Emit(PrimitiveType.I32, new CheckedBinary(BinaryOperator.Add, PrimitiveType.I32, Int(1), Int(2)))));
    }

    [Fact]
    public void WhatDependsOnTheTargetsWordIsLeft()
    {
        var big = new IntegerOperand(PrimitiveType.NUInt, uint.MaxValue);
        var one = new IntegerOperand(PrimitiveType.NUInt, 1);
        Assert.Null(Result(b => b.Emit(PrimitiveType.NUInt, new Binary(BinaryOperator.Add, PrimitiveType.NUInt, big, one)), PrimitiveType.NUInt));
        Assert.Equal(2, Result(b => b.Emit(PrimitiveType.NUInt, new Binary(BinaryOperator.Add, PrimitiveType.NUInt, one, one)), PrimitiveType.NUInt));
    }

    [Fact]
    public void ABranchThatIsNeverTakenGoes()
    {
        var function = new Function("f", "f") { ReturnType = PrimitiveType.I32 };
        var build = new Builder(function);
        Block yes = build.NewBlock(), no = build.NewBlock();
        build.End(new Branch(build.Emit(PrimitiveType.Bool, new Compare(CompareOperator.Less, PrimitiveType.I32, Int(1), Int(2))), yes, no));
        build.Block = yes;
        build.Emit(new Check(CheckKind.Index, Int(3), Int(4)));
        build.End(new Return(Int(1)));
        build.Block = no;
        build.End(new Return(Int(2)));
        FoldConstants.Run(function);
        SimplifyControlFlow.Run(function);
        RemoveDeadCode.Run(function);
        Assert.Equal("b0:\n  return 1:int\n", ProgramText.Of(function)[ProgramText.Of(function).IndexOf("b0:", StringComparison.Ordinal)..]);
    }

    static IntegerOperand Int(int value) => new(PrimitiveType.I32, value);

    static Int128? Folded(BinaryOperator op, PrimitiveType type, Int128 left, Int128 right) => Result(
        b => b.Emit(type, new Binary(op, type, new IntegerOperand(type, left), new IntegerOperand(op is BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight ? PrimitiveType.I32 : type, right))), type);

    static Int128? Result(Func<Builder, Operand> emit, PrimitiveType? type = null)
    {
        var function = new Function("f", "f") { ReturnType = type ?? PrimitiveType.I32 };
        var build = new Builder(function);
        build.End(new Return(emit(build)));
        FoldConstants.Run(function);
        return ((Return)function.Entry.Terminator).Value is IntegerOperand value ? value.Value : null;
    }
}
