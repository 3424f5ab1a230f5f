using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;

namespace Tusk.Compiler.Lowering;

/// <summary>Which instructions may change memory that others read.</summary>
static class InstructionEffects
{
    public static bool WritesMemory(Instruction instruction) => instruction switch
    {
        Store store => !(store.Place.Root is LocalRoot && store.Place.IsDirect) || store.IsVolatile,
        Load load => load.IsVolatile,
        CallInstruction or CopyMemory or FillMemory or StackAllocate => true,
        New or NewArray or NewDelegate or Abandon or Retain or Release or HandleConversion => true,
        _ => false,
    };
}
