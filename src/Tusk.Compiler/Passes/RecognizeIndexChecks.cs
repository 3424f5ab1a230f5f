using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes;

/// <summary>
/// The bounds checks that the framework writes out become Checks, which report the C# line and the values.
/// <code>
/// t = compare less uint index, length; if t goto b1 else b2   b2: call ThrowHelper.ThrowIndexOutOfRangeException()
/// ⇒   check index index, length; goto b1
/// </code>
/// </summary>
public static class RecognizeIndexChecks
{
    const string Thrower = "System.ThrowHelper.ThrowIndexOutOfRangeException";

    public static void Run(IrProgram program)
    {
        foreach (Function function in program.Functions)
            if (function.Origin != CodeOrigin.User) Run(function);
    }

    static void Run(Function function)
    {
        Definitions? definitions = null;
        bool changed = false;
        foreach (Block block in function.Blocks)
        {
            if (block.Terminator is not Branch { Condition: LocalOperand condition } branch || !Throws(branch.Then) && !Throws(branch.Else)) continue;
            definitions ??= new Definitions(function);
            bool holdsWhenTrue = Throws(branch.Else);
            (Block passed, Block failed) = holdsWhenTrue ? (branch.Then, branch.Else) : (branch.Else, branch.Then);
            if (failed.Unwind != block.Unwind || definitions.SoleDefinition(condition.Local) is not Compare compare) continue;
            if (Bounds(compare, holdsWhenTrue, definitions) is not { } bounds) continue;
            block.Instructions.Add(new Check(CheckKind.Index, bounds.Index, bounds.Length) { Span = branch.Span });
            block.Terminator = new Goto(passed) { Span = branch.Span };
            changed = true;
        }

        if (changed) UnreachableBlocks.Remove(function);
    }

    static bool Throws(Block block) =>
        block.Instructions is [Call { Callee.DisplayName: var name }] && name.StartsWith(Thrower, StringComparison.Ordinal);

    static (Operand Index, Operand Length)? Bounds(Compare compare, bool holdsWhenTrue, Definitions definitions)
    {
        if (compare.Type is not PrimitiveType { IsSigned: false, Kind: PrimitiveKind.U32 }) return null;
        Operand left = Signed(compare.Left, definitions), right = Signed(compare.Right, definitions);
        return (compare.Operator, holdsWhenTrue) switch
        {
            (CompareOperator.Less, true) or (CompareOperator.GreaterOrEqual, false) => (left, right),
            (CompareOperator.Greater, true) or (CompareOperator.LessOrEqual, false) => (right, left),
            _ => null,
        };
    }

    /// <summary>The int behind <c>(uint)index</c>: the report shows it as the program has it.</summary>
    static Operand Signed(Operand operand, Definitions definitions) =>
        operand is LocalOperand local && definitions.SoleDefinition(local.Local) is IR.Instructions.Convert { Value: var value, To: var to } && to == PrimitiveType.U32
        && value.Type == PrimitiveType.I32 && (value is not LocalOperand { Local: var source } || definitions.IsSingle(source))
            ? value : operand;
}
