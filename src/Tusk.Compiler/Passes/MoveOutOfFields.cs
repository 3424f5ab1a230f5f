using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;

namespace Tusk.Compiler.Passes;

/// <summary>
/// A reference that is read from a field which is then assigned anew takes the field's count with it.
/// <code>
/// next = load [n]->next; retain next; …; old = load [n]->next; store [n]->next = x; release old
///   ⇒   next = load [n]->next; …; store [n]->next = x
/// </code>
/// Between the two reads nothing may change the field, release anything, or throw.
/// </summary>
public static class MoveOutOfFields
{
    public static void Run(IrProgram program)
    {
        foreach (Block block in program.Functions.Where(static f => !f.CountsByHand).SelectMany(static f => f.Blocks))
            for (int i = 0; i + 1 < block.Instructions.Count; i++)
                if (block.Instructions[i] is Load { Result: { } taken, IsVolatile: false, IsUnaligned: false } load && IsField(load.Place)
                    && block.Instructions[i + 1] is Retain { Value: LocalOperand { Local: var retained } } && retained == taken) Move(block.Instructions, i, load.Place);
    }

    static void Move(List<Instruction> instructions, int at, Place place)
    {
        Local taken = instructions[at].Result!;
        for (int i = at + 2; i + 2 < instructions.Count; i++)
        {
            Instruction instruction = instructions[i];
            if (instruction is Load { Result: { } old, Place: var again } && again.Equals(place) && instructions[i + 1] is Store store && store.Place.Equals(place)
                && instructions[i + 2] is Release { Value: LocalOperand { Local: var released } } && released == old)
            {
                instructions.RemoveAt(i + 2);
                instructions.RemoveAt(i);
                instructions.RemoveAt(at + 1);
                return;
            }

            if (instruction.MayThrow
                || instruction is not (Copy or Load or Store or Retain or Reinterpret or Binary or Unary or Compare or IR.Instructions.Convert or AddressOf or ArrayLength)) return;
            if (instruction.Result is { } result && (result == taken || place.Operands.Any(o => o is LocalOperand { Local: var used } && used == result))) return;
            if (instruction is Store { Place: var changed } && !changed.IsDirect && (!IsField(changed) || changed.Path[^1].Equals(place.Path[^1]))) return;
        }
    }

    static bool IsField(Place place) => place.Root is ValueRoot && place.Path is [FieldProjection { ThroughReference: true }];
}
