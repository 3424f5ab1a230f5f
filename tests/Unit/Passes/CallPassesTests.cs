using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Passes;
using Xunit;

namespace Tusk.Tests.Unit.Passes;

public class CallPassesTests
{
    static readonly SourceSpan Here = new("driver.cs", 7, 1, 7, 9);
    readonly IrProgram _program = new() { Name = "test" };

    [Fact]
    public void AFrameworkBoundsCheckBlamesTheLineThatCalls()
    {
        Function thrower = this.Make("thrower", "System.ThrowHelper.ThrowIndexOutOfRangeException()", CodeOrigin.Framework, PrimitiveType.Void);
        var build = new Builder(thrower);
        build.End(new Throw(build.Emit(ErrorType.Instance, new MakeError(new ClassType("e", "E") { IsException = true }, null, null))));

        Function item = this.Make("get_Item", "System.Span.get_Item(Int32)", CodeOrigin.Framework, PrimitiveType.I32);
        Local index = item.AddParameter("index", PrimitiveType.I32), length = item.AddParameter("length", PrimitiveType.I32);
        build = new Builder(item) { Span = new("framework.cs", 1, 1, 1, 1) };
        Block good = build.NewBlock(), bad = build.NewBlock();
        LocalOperand left = build.Emit(PrimitiveType.U32, new Tusk.Compiler.IR.Instructions.Convert(new LocalOperand(index), PrimitiveType.I32, PrimitiveType.U32));
        LocalOperand right = build.Emit(PrimitiveType.U32, new Tusk.Compiler.IR.Instructions.Convert(new LocalOperand(length), PrimitiveType.I32, PrimitiveType.U32));
        build.End(new Branch(build.Emit(PrimitiveType.Bool, new Compare(CompareOperator.GreaterOrEqual, PrimitiveType.U32, left, right)), bad, good));
        build.Block = bad;
        build.Emit(new Call(thrower, []));
        build.End(new Goto(good));
        build.Block = good;
        build.End(new Return(new LocalOperand(index)));

        Function user = this.Make("user", "Driver.Use(Int32)", CodeOrigin.User, PrimitiveType.I32);
        Local i = user.AddParameter("i", PrimitiveType.I32);
        build = new Builder(user) { Span = Here };
        build.End(new Return(build.Emit(PrimitiveType.I32, new Call(item, [new LocalOperand(i), new IntegerOperand(PrimitiveType.I32, 4)]))));

        RecognizeIndexChecks.Run(_program);
        InlineSmallFunctions.Run(_program);
        Assert.Empty(Verifier.Check(_program));
        Check check = Assert.IsType<Check>(Assert.Single(user.Entry.Instructions, static x => x is Check));
        Assert.Equal("check index i, 4:int", check.ToString());
        Assert.Equal(Here, check.Span);
        Assert.DoesNotContain(item, _program.Functions);
    }

    [Fact]
    public void AParameterThatTheCalleeChangesIsCopied()
    {
        Function callee = this.Make("next", "Next(Int32)", CodeOrigin.Library, PrimitiveType.I32);
        Local x = callee.AddParameter("x", PrimitiveType.I32);
        var build = new Builder(callee);
        build.Emit(x, new Binary(BinaryOperator.Add, PrimitiveType.I32, new LocalOperand(x), new IntegerOperand(PrimitiveType.I32, 1)));
        build.End(new Return(new LocalOperand(x)));
        Function caller = this.Make("caller", "Caller(Int32)", CodeOrigin.User, PrimitiveType.I32);
        Local y = caller.AddParameter("y", PrimitiveType.I32);
        build = new Builder(caller);
        LocalOperand next = build.Emit(PrimitiveType.I32, new Call(callee, [new LocalOperand(y)]));
        build.End(new Return(build.Emit(PrimitiveType.I32, new Binary(BinaryOperator.Multiply, PrimitiveType.I32, next, new LocalOperand(y)))));
        InlineSmallFunctions.Run(_program);
        Assert.Empty(Verifier.Check(_program));
        Assert.DoesNotContain(caller.Blocks.SelectMany(static b => b.Instructions), i => i.Result == y || i is Call);
    }

    [Fact]
    public void OnlyTheFunctionsThatLetErrorsOutMayThrow()
    {
        Function throws = this.Make("throws", "Throws()", CodeOrigin.User, PrimitiveType.Void);
        var build = new Builder(throws);
        build.End(new Throw(build.Emit(ErrorType.Instance, new MakeError(new ClassType("e", "E") { IsException = true }, null, null))));
        Function catches = this.Make("catches", "Catches()", CodeOrigin.User, PrimitiveType.Void);
        build = new Builder(catches);
        Block handler = build.NewHandler();
        catches.Entry.Unwind = handler;
        build.Emit(new Call(throws, []));
        build.End(new Return(null));
        build.Block = handler;
        build.End(new Return(null));
        Function calls = this.Make("calls", "Calls()", CodeOrigin.User, PrimitiveType.Void);
        build = new Builder(calls);
        Block unneeded = build.NewHandler();
        calls.Entry.Unwind = unneeded;
        build.Emit(new Call(catches, []));
        build.End(new Return(null));
        build.Block = unneeded;
        build.End(new Throw(new LocalOperand(unneeded.Caught!)));
        ComputeMayThrow.Run(_program);
        Assert.Equal([true, false, false], _program.Functions.Select(static f => f.MayThrow));
        Assert.Single(calls.Blocks);
    }

    [Fact]
    public void OneTargetMakesACallDirect()
    {
        var shape = new ClassType("shape", "Shape");
        var slot = new VirtualSlot("Shape.Area", new Signature(PrimitiveType.I32, []), shape);
        Function area = this.Make("area", "Square.Area()", CodeOrigin.User, PrimitiveType.I32);
        area.AddParameter("this", shape);
        new Builder(area).End(new Return(new IntegerOperand(PrimitiveType.I32, 1)));
        slot.Targets.Add(new VirtualTarget(shape, area));
        Function caller = this.Make("caller", "Caller(Shape)", CodeOrigin.User, PrimitiveType.I32);
        Local s = caller.AddParameter("s", shape);
        var build = new Builder(caller);
        build.End(new Return(build.Emit(PrimitiveType.I32, new CallVirtual(slot, [new LocalOperand(s)]))));
        Devirtualize.Run(_program);
        Assert.Equal("t0 = call area(s)", Assert.Single(caller.Entry.Instructions).ToString());
    }

    Function Make(string name, string displayName, CodeOrigin origin, IrType result)
    {
        var function = new Function(name, displayName) { Origin = origin, ReturnType = result };
        _program.Functions.Add(function);
        return function;
    }
}
