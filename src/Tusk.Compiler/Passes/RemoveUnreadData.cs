using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes;

/// <summary>
/// What a driver keeps for itself in a struct of the kernel's ([DriverData]) and does not read anywhere is not stored.
/// <code>store [file].*.private_data = t   ⇒   (nothing)</code>
/// </summary>
static class RemoveUnreadData
{
    public static void Run(IrProgram program)
    {
        // Of those who read it some read it for nothing.
        foreach (Function function in program.Functions)
            if (Instructions(function).Any(static i => Read(i).Any())) RemoveDeadCode.Run(function);
        HashSet<Field> read = [.. program.Functions.SelectMany(Instructions).SelectMany(Read)];
        foreach (Block block in program.Functions.SelectMany(static f => f.Blocks)) block.Instructions.RemoveAll(i => DataWrittenBy(i) is { } written && !read.Contains(written));
    }

    static IEnumerable<Instruction> Instructions(Function function) => function.Blocks.SelectMany(static b => b.Instructions);

    /// <summary>The field that the instruction does nothing but write.</summary>
    static Field? DataWrittenBy(Instruction instruction) =>
        instruction is Store { IsVolatile: false, Place.Path: [.., FieldProjection { Field: { IsDriverData: true } field }] } ? field : null;

    static IEnumerable<Field> Read(Instruction instruction)
    {
        Field? written = DataWrittenBy(instruction);
        return instruction.Places.SelectMany(static p => p.Path).OfType<FieldProjection>().Select(static p => p.Field).Where(f => f.IsDriverData && f != written);
    }
}
