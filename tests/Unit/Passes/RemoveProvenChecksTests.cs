using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Passes;
using Xunit;

namespace Tusk.Tests.Unit.Passes;

public class RemoveProvenChecksTests
{
    readonly IrProgram _program = new() { Name = "test" };

    [Theory]
    [InlineData(0, 1, CompareOperator.Less, true)]
    [InlineData(5, 1, CompareOperator.Less, true)]
    [InlineData(-1, 1, CompareOperator.Less, false)]
    [InlineData(0, 1, CompareOperator.LessOrEqual, false)]
    [InlineData(0, -1, CompareOperator.Less, false)]
    [InlineData(0, 2, CompareOperator.Less, false)]
    public void AnIndexThatCountsUpToTheLengthNeedsNoCheck(int from, int step, CompareOperator op, bool removed)
    {
        (Function function, Check check) = this.Loop(from, step, op);
        RemoveProvenChecks.Run(_program);
        Assert.Empty(Verifier.Check(_program));
        Assert.Equal(!removed, function.Blocks.Exists(b => b.Instructions.Contains(check)));
    }

    [Fact]
    public void WhatWasCheckedIsNotCheckedAgainUnlessAHandlerComesBetween()
    {
        var node = new ClassType("node", "Node") { IsInstantiated = true };
        Function function = this.Make("f", PrimitiveType.Void);
        Local x = function.AddParameter("x", node);
        var build = new Builder(function);
        Check first = new(CheckKind.NotNull, new LocalOperand(x), null), again = new(CheckKind.NotNull, new LocalOperand(x), null), caught = new(CheckKind.NotNull, new LocalOperand(x), null);
        Block handler = build.NewHandler(), tried = build.NewBlock();
        tried.Unwind = handler;
        build.End(new Goto(tried));
        build.Block = tried;
        build.Emit(first);
        build.Emit(again);
        build.End(new Return(null));
        build.Block = handler;
        build.Emit(caught);
        build.End(new Return(null));
        function.CEntry = new CEntry("f", null, [], null);
        RemoveProvenChecks.Run(_program);
        Instruction[] left = [.. function.Blocks.SelectMany(static b => b.Instructions).Where(static i => i is Check)];
        Assert.Equal([first, caught], left.OrderBy(i => i == first ? 0 : 1));
    }

    [Fact]
    public void AParameterThatEveryCallerHasCheckedIsNotChecked()
    {
        var node = new ClassType("node", "Node") { IsInstantiated = true };
        Function callee = this.Make("callee", PrimitiveType.Void), caller = this.Make("caller", PrimitiveType.Void);
        Local given = callee.AddParameter("given", node), other = callee.AddParameter("other", node), x = caller.AddParameter("x", node);
        caller.CEntry = new CEntry("caller", null, [], null);
        var build = new Builder(callee);
        build.Emit(new Check(CheckKind.NotNull, new LocalOperand(given), null));
        build.Emit(new Check(CheckKind.NotNull, new LocalOperand(other), null));
        build.End(new Return(null));
        build = new Builder(caller);
        build.Emit(new Call(callee, [build.Emit(node, new New(node)), new LocalOperand(x)]));
        build.End(new Return(null));
        RemoveProvenChecks.Run(_program);
        Assert.Equal("check notnull other", Assert.Single(callee.Entry.Instructions).ToString());
    }

    [Fact]
    public void ALoopIsCopiedWithoutTheChecksThatATestBeforeItCovers()
    {
        (Function function, Check check) = this.Loop(0, 1, CompareOperator.Less, otherLength: true);
        SplitCheckedLoops.Run(_program);
        Assert.Empty(Verifier.Check(_program));
        Assert.Single(function.Blocks, b => b.Instructions.Contains(check));
        Assert.Equal(2, function.Blocks.Sum(static b => b.Instructions.Count(static i => i is CallC)));
        Assert.Single(function.Blocks.SelectMany(static b => b.Instructions), static i => i is Check);
    }

    (Function Function, Check Check) Loop(int from, int step, CompareOperator op, bool otherLength = false)
    {
        Function function = this.Make("f", PrimitiveType.Void);
        Local length = function.AddParameter("length", PrimitiveType.I32), other = function.AddParameter("other", PrimitiveType.I32), i = function.AddLocal("i", PrimitiveType.I32, LocalKind.Variable);
        function.CEntry = new CEntry("f", null, [], null);
        var build = new Builder(function);
        Block header = build.NewBlock(), body = build.NewBlock(), end = build.NewBlock();
        build.Emit(i, new Copy(Int(from)));
        build.End(new Goto(header));
        build.Block = header;
        build.End(new Branch(build.Emit(PrimitiveType.Bool, new Compare(op, PrimitiveType.I32, new LocalOperand(i), new LocalOperand(length))), body, end));
        build.Block = body;
        var check = new Check(CheckKind.Index, new LocalOperand(i), new LocalOperand(otherLength ? other : length));
        build.Emit(check);
        build.Emit(new CallC(new CFunction("use", null, new(PrimitiveType.Void, [PrimitiveType.I32]), [null], default), [new LocalOperand(i)]));
        build.Emit(i, new Binary(BinaryOperator.Add, PrimitiveType.I32, new LocalOperand(i), Int(step)));
        build.End(new Goto(header));
        build.Block = end;
        build.End(new Return(null));
        return (function, check);
    }

    static IntegerOperand Int(int value) => new(PrimitiveType.I32, value);

    Function Make(string name, IrType result)
    {
        var function = new Function(name, name) { ReturnType = result };
        _program.Functions.Add(function);
        return function;
    }
}
