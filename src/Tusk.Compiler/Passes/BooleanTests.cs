using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes;

/// <summary>
/// A branch on whether a bool, as a number, is zero is one on the bool: IL has no other.
/// <code>
/// t4 = convert bool to int v; t5 = compare equal int t4, 0; if t5 goto b1 else b2   ⇒   if v goto b2 else b1
/// </code>
/// </summary>
static class BooleanTests
{
    public static void Simplify(Function function)
    {
        int[]? reads = null;
        Definitions? definitions = null;
        foreach (Block block in function.Blocks)
            while (block.Terminator is Branch { Condition: LocalOperand { Local: var condition } } branch
                && block.Instructions is [.., Compare { Operator: CompareOperator.Equal or CompareOperator.NotEqual, Left: LocalOperand { Local: var number }, Right: IntegerOperand { Value: var zero } } compare]
                && zero == 0 && compare.Result == condition)
            {
                reads ??= Reads(function);
                definitions ??= new Definitions(function);
                if (reads[condition.Index] != 1 || definitions.IsMemory(condition)) break;
                Local tested = number;
                int removed = 1;
                if (number.Type != PrimitiveType.Bool)
                {
                    if (reads[number.Index] != 1 || definitions.IsMemory(number)) break;
                    if (block.Instructions.Count < 2 || block.Instructions[^2] is not IR.Instructions.Convert { Value: LocalOperand { Local: { Type: PrimitiveType } truth } } convert
                        || convert.Result != number || convert.From != PrimitiveType.Bool || truth.Type != PrimitiveType.Bool) break;
                    tested = truth;
                    removed = 2;
                }

                block.Instructions.RemoveRange(block.Instructions.Count - removed, removed);
                bool isEqual = compare.Operator == CompareOperator.Equal;
                block.Terminator = new Branch(new LocalOperand(tested), isEqual ? branch.Else : branch.Then, isEqual ? branch.Then : branch.Else) { Span = branch.Span };
            }
    }

    static int[] Reads(Function function)
    {
        var reads = new int[function.Locals.Count];
        foreach (Block block in function.Blocks)
        {
            foreach (Instruction instruction in block.Instructions)
                foreach (Operand operand in instruction.Operands) Count(operand);
            foreach (Operand operand in block.Terminator.Operands) Count(operand);
        }

        return reads;

        void Count(Operand operand)
        {
            if (operand is LocalOperand local) reads[local.Local.Index]++;
        }
    }
}
