using Tusk.Compiler.Dataflow;
using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes;

/// <summary>Checks the invariants of docs/ir.md, so that the pass that breaks one is found and not the next that trips over it.</summary>
public static class Verifier
{
    public static List<Violation> Check(IrProgram program)
    {
        List<Violation> violations = [];
        HashSet<Function> functions = [.. program.Functions];
        foreach (Function function in program.Functions)
        {
            violations.AddRange(Check(function));
            foreach (CallInstruction call in function.Blocks.SelectMany(static b => b.Instructions).OfType<CallInstruction>())
                foreach (Function callee in call.Callees)
                    if (!functions.Contains(callee))
                        violations.Add(new(function, call.Span, $"calls {callee.Name}, which is not in the program"));
        }

        foreach (IGrouping<string, Function> same in program.Functions.GroupBy(static f => f.Name).Where(static g => g.Skip(1).Any()))
            violations.Add(new(same.First(), same.First().Span, $"the name {same.Key} is used {same.Count()} times"));
        return violations;
    }

    public static List<Violation> Check(Function function)
    {
        List<Violation> violations = [];
        if (function.Blocks.Count == 0)
        {
            violations.Add(new(function, function.Span, "has no blocks"));
            return violations;
        }

        CheckLocals(function, violations);
        CheckEdges(function, violations);
        if (violations.Count > 0) return violations;
        var types = new InstructionTypes(function, violations);
        foreach (Block block in function.Blocks)
        {
            foreach (Instruction instruction in block.Instructions) types.Check(instruction);
            types.Check(block.Terminator);
        }

        CheckAssignment(function, violations);
        return violations;
    }

    static void CheckLocals(Function function, List<Violation> violations)
    {
        for (int i = 0; i < function.Locals.Count; i++)
            if (function.Locals[i].Index != i) Report(function.Span, $"the local {function.Locals[i].Name} is not number {i}");
        for (int i = 0; i < function.Parameters.Count; i++)
            if (!Belongs(function.Parameters[i]) || function.Parameters[i].Index != i) Report(function.Span, $"parameter {i} is not local {i}");
        foreach (Block block in function.Blocks)
        {
            if (block.Caught is not null && !Belongs(block.Caught)) Report(block.Terminator.Span, $"{block} catches into a foreign local");
            foreach (Instruction instruction in block.Instructions)
            {
                if (instruction.Result is { } result && !Belongs(result)) Report(instruction.Span, $"foreign result in '{instruction}'");
                if (!instruction.Operands.All(Known)) Report(instruction.Span, $"foreign local in '{instruction}'");
                if (instruction.Places.Any(p => p.Root is LocalRoot root && !Belongs(root.Local))) Report(instruction.Span, $"foreign place in '{instruction}'");
            }

            if (!block.Terminator.Operands.All(Known)) Report(block.Terminator.Span, $"foreign local in '{block.Terminator}'");
        }

        bool Belongs(Local local) => local.Index < function.Locals.Count && function.Locals[local.Index] == local;

        bool Known(Operand operand) => operand is not LocalOperand local || Belongs(local.Local);

        void Report(SourceSpan span, string text) => violations.Add(new(function, span, text));
    }

    static void CheckEdges(Function function, List<Violation> violations)
    {
        HashSet<Block> blocks = [.. function.Blocks];
        HashSet<Block> gone = [], unwound = [];
        if (blocks.Count != function.Blocks.Count) Report(function.Span, "a block is listed twice");
        if (blocks.Select(static b => b.Id).Distinct().Count() != blocks.Count) Report(function.Span, "two blocks have one id");
        foreach (Block block in function.Blocks)
        {
            foreach (Block successor in block.Terminator.Successors)
            {
                gone.Add(successor);
                if (!blocks.Contains(successor)) Report(block.Terminator.Span, $"{block} goes to {successor}, which is not in the function");
            }

            if (block.Unwind is null) continue;
            unwound.Add(block.Unwind);
            if (!blocks.Contains(block.Unwind)) Report(block.Terminator.Span, $"{block} unwinds to {block.Unwind}, which is not in the function");
        }

        if (gone.Contains(function.Entry) || unwound.Contains(function.Entry)) Report(function.Span, "the entry has predecessors");
        foreach (Block block in function.Blocks)
        {
            if (block.Caught is null && unwound.Contains(block)) Report(block.Terminator.Span, $"{block} is unwound to but catches nothing");
            if (block.Caught is not null && gone.Contains(block)) Report(block.Terminator.Span, $"{block} catches but ordinary control leads to it");
            if (block.Caught is not null && !unwound.Contains(block)) Report(block.Terminator.Span, $"{block} catches but no unwind edge leads to it");
            if (block.Caught is { Type: not ErrorType }) Report(block.Terminator.Span, $"{block} catches into a local of type {block.Caught.Type}");
        }

        void Report(SourceSpan span, string text) => violations.Add(new(function, span, text));
    }

    static void CheckAssignment(Function function, List<Violation> violations)
    {
        MaybeUnassigned unassigned = MaybeUnassigned.In(function);
        foreach (Block block in function.Blocks)
            unassigned.Walk(block, (instruction, state) =>
            {
                IEnumerable<Operand> read = instruction is null ? block.Terminator.Operands : instruction.Operands;
                foreach (Operand operand in read)
                    if (operand is LocalOperand { Local: { Kind: LocalKind.Temporary, IsZeroed: false } local } && state[local.Index])
                        violations.Add(new(function, instruction?.Span ?? block.Terminator.Span,
                            $"{local.Name} may be read before it is assigned in '{instruction?.ToString() ?? block.Terminator.ToString()}' in {block}"));
            });
    }
}
