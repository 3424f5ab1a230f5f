using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Passes;
using Xunit;

namespace Tusk.Tests.Unit.Passes;

public class VerifierTests
{
    readonly Function _function = new("f", "F()");

    [Fact]
    public void ATemporaryIsAssignedOnEveryPathBeforeItIsRead()
    {
        var build = new Builder(_function);
        Local t = _function.AddLocal("t", PrimitiveType.I32);
        build.Emit(PrimitiveType.I32, new Unary(UnaryOperator.Negate, new LocalOperand(t)));
        build.End(new Return(null));
        this.Violates("t may be read before it is assigned");
    }

    [Fact]
    public void WidthsFit()
    {
        var build = new Builder(_function);
        build.Emit(PrimitiveType.I64, new Binary(BinaryOperator.Add, PrimitiveType.I64, new IntegerOperand(PrimitiveType.I64, 1), new IntegerOperand(PrimitiveType.I32, 1)));
        build.End(new Return(null));
        this.Violates("1:int is int, not long");
    }

    [Fact]
    public void AHandlerIsOnlyReachedByErrors()
    {
        var build = new Builder(_function);
        Block handler = build.NewHandler();
        build.End(new Goto(handler));
        build.Block = handler;
        build.End(new Return(null));
        this.Violates("catches but ordinary control leads to it");
    }

    void Violates(string text) => Assert.Contains(Verifier.Check(_function), v => v.Text.Contains(text, StringComparison.Ordinal));
}
