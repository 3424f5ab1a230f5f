using Tusk.Compiler.IR;
using Tusk.CSource;

namespace Tusk.Compiler.Lowering;

[Flags]
enum Effects { None = 0, ReadsMemory = 1, Acts = 2 }

/// <summary>What an expression depends on, so that it is not moved past something that changes it.</summary>
sealed class Dependencies
{
    public HashSet<Local> Locals { get; } = [];
    public Effects Effects { get; set; }

    public void Add(Dependencies other)
    {
        this.Locals.UnionWith(other.Locals);
        this.Effects |= other.Effects;
    }
}

/// <summary>The value of a temporary that waits to be written where it is used.</summary>
sealed record Pending(Local Local, CExpression Value, Dependencies Dependencies, CPosition? Position);

/// <summary>Measures expressions: long ones stay in a variable of their own.</summary>
static class ExpressionSize
{
    public const int Limit = 14;

    public static int Of(CExpression expression) => expression switch
    {
        CUnary unary => 1 + Of(unary.Operand),
        CBinary binary => 1 + Of(binary.Left) + Of(binary.Right),
        CConditional conditional => 3 + Of(conditional.Condition) + Of(conditional.Then) + Of(conditional.Else),
        CCast cast => 1 + Of(cast.Operand),
        CCall call => 2 + call.Arguments.Sum(Of),
        CMember member => 1 + Of(member.Operand),
        CIndex index => 1 + Of(index.Operand) + Of(index.Index),
        CCompoundLiteral => 4,
        _ => 1,
    };
}
