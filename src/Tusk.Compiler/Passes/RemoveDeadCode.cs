using Tusk.Compiler.Dataflow;
using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes;

/// <summary>
/// Removes instructions without effect whose result nobody reads, temporaries that only carry a result to a variable, and locals that are left
/// without any use.
/// <code>
/// t = load [this]->f; v = copy t   ⇒   v = load [this]->f
/// </code>
/// </summary>
public static class RemoveDeadCode
{
    const int MaxRounds = 4;

    public static void Run(IrProgram program)
    {
        SideBySide.ForEach(program, Run);
    }

    public static void Run(Function function)
    {
        AssignDirectly(function);
        BitSet addressed = AddressTaken.In(function);
        for (int round = 0; round < MaxRounds && RemoveUnread(function, addressed); round++)
        {
        }

        RemoveUnmentioned(function);
    }

    static void AssignDirectly(Function function)
    {
        Definitions definitions = new(function);
        var reads = new int[function.Locals.Count];
        foreach (Block block in function.Blocks)
        {
            foreach (Instruction instruction in block.Instructions)
            {
                foreach (Operand operand in instruction.Operands) Count(operand);
                foreach (Place place in instruction.Places)
                    if (place.Root is LocalRoot root) reads[root.Local.Index] += 2;
            }

            foreach (Operand operand in block.Terminator.Operands) Count(operand);
        }

        foreach (Block block in function.Blocks)
        {
            List<Instruction> instructions = block.Instructions;
            int kept = 0;
            for (int i = 0; i < instructions.Count; i++)
            {
                if (kept > 0 && instructions[i] is Copy { Value: LocalOperand { Local: { Kind: LocalKind.Temporary } carrier }, Result: { } target } && instructions[kept - 1].Result == carrier
                    && carrier.Type == target.Type && carrier != target && reads[carrier.Index] == 1 && definitions.IsSingle(carrier))
                    instructions[kept - 1].Result = target;
                else instructions[kept++] = instructions[i];
            }

            instructions.RemoveRange(kept, instructions.Count - kept);
        }

        void Count(Operand operand)
        {
            if (operand is LocalOperand local) reads[local.Local.Index]++;
        }
    }

    static bool RemoveUnread(Function function, BitSet addressed)
    {
        HashSet<Instruction> unread = [];
        LiveLocals live = LiveLocals.Of(function);
        foreach (Block block in function.Blocks)
            live.Walk(block, (instruction, after) =>
            {
                if (instruction?.Result is not { } result || after[result.Index] || addressed[result.Index]) return;
                if (IsPure(instruction)) unread.Add(instruction);
                else if (!result.Type.HoldsReferences && instruction is CallInstruction) instruction.Result = null;
            });
        if (unread.Count == 0) return false;
        foreach (Block block in function.Blocks) block.Instructions.RemoveAll(unread.Contains);
        return true;
    }

    static bool IsPure(Instruction instruction) => instruction switch
    {
        Copy or Unary or Binary or Compare or IR.Instructions.Convert or AddressOf or OffsetAddress or ArrayLength or TypeTest or Reinterpret => true,
        MakeError or ErrorTest or ErrorValue or ContainerOf => true,
        Load load => !load.IsVolatile,
        HandleConversion conversion => conversion.Kind is HandleKind.Peek or HandleKind.Borrow,
        _ => false,
    };

    static void RemoveUnmentioned(Function function)
    {
        var mentioned = new BitSet(function.Locals.Count);
        foreach (Block block in function.Blocks)
        {
            if (block.Caught is not null) mentioned[block.Caught.Index] = true;
            foreach (Instruction instruction in block.Instructions)
            {
                if (instruction.Result is { } result) mentioned[result.Index] = true;
                foreach (Operand operand in instruction.Operands) Mention(operand);
                foreach (Place place in instruction.Places)
                    if (place.Root is LocalRoot root) mentioned[root.Local.Index] = true;
            }

            foreach (Operand operand in block.Terminator.Operands) Mention(operand);
        }

        function.RemoveLocals(l => !mentioned[l.Index]);

        void Mention(Operand operand)
        {
            if (operand is LocalOperand local) mentioned[local.Local.Index] = true;
        }
    }
}
