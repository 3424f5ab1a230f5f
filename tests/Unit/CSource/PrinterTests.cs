using Tusk.CSource;

namespace Tusk.Tests.Unit.CSource;

public sealed class PrinterTests
{
    static readonly CExpression A = new CName("a"), B = new CName("b"), C = new CName("c");

    [Fact]
    public void Parentheses_follow_precedence_and_gcc()
    {
        Assert.Equal("(a + b) * c", CPrinter.Print(new CBinary(CBinaryOperator.Multiply, new CBinary(CBinaryOperator.Add, A, B), C)));
        Assert.Equal("a - (b - c)", CPrinter.Print(new CBinary(CBinaryOperator.Subtract, A, new CBinary(CBinaryOperator.Subtract, B, C))));
        Assert.Equal("a | (b & c)", CPrinter.Print(new CBinary(CBinaryOperator.Or, A, new CBinary(CBinaryOperator.And, B, C))));
        Assert.Equal("(a && b) || c", CPrinter.Print(new CBinary(CBinaryOperator.LogicalOr, new CBinary(CBinaryOperator.LogicalAnd, A, B), C)));
        Assert.Equal("-(-a)", CPrinter.Print(new CUnary(CUnaryOperator.Negate, new CUnary(CUnaryOperator.Negate, A))));
        Assert.Equal("((struct s *)a)->m", CPrinter.Print(new CMember(new CCast(CType.Struct("s").Pointer, A), "m", true)));
        Assert.Equal("(-2147483647 - 1)", CPrinter.Print(new CInteger(int.MinValue)));
    }

    [Fact]
    public void Declarators_nest()
    {
        var function = new CFunctionType(CType.Int, [CType.VoidPointer]);
        Assert.Equal("int (*f)(void *)", CPrinter.Print(function.Pointer, "f"));
        Assert.Equal("int (*f[3])(void *)", CPrinter.Print(new CArrayType(function.Pointer, new CInteger(3)), "f"));
        Assert.Equal("const char *const names[]", CPrinter.Print(new CArrayType(new CConstType(CType.Text), null), "names"));
    }

    [Fact]
    public void Text_is_escaped()
    {
        Assert.Equal("\"a\\\"\\\\\\n\\303\\251\"", CLiteral.Quote("a\"\\\né"));
        Assert.Equal("\"?\\?=\"", CLiteral.Quote("??="));
    }

    [Fact]
    public void Lines_are_claimed_and_given_back()
    {
        var body = new CExpressionStatement(new CCall("f")) { Position = new CPosition("A.cs", 7) };
        var function = new CFunctionDefinition(CType.Void, "g", [], [body, body with { Position = new CPosition("A.cs", 8) }]);
        string text = CPrinter.Print(new CFile("x.c", [function, new CVariable(CType.Int, "v", null)]));
        Assert.Equal("static void g(void)\n{\n#line 7 \"A.cs\"\n\tf();\n\tf();\n}\n#line 8 \"x.c\"\nstatic int v;\n", text);
    }
}
