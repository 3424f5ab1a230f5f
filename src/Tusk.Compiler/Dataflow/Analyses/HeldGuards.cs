using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Dataflow.Analyses;

/// <summary>A guard that may be held where an instruction runs.</summary>
/// <param name="Local">What holds it.</param>
/// <param name="Type">The guard's type: the local's, or that of a guard in it.</param>
/// <param name="Taken">The call that gave it; null for a parameter's.</param>
public readonly record struct HeldGuard(Local Local, StructType Type, Instruction? Taken);

/// <summary>Which [Guard] values, on their own or in others, are held at each instruction of a function, on some way to it?</summary>
public static class HeldGuards
{
    /// <summary>Visits what runs while guards are held.</summary>
    public static void Walk(Function function, Action<Instruction, IReadOnlyList<HeldGuard>> visit)
    {
        if (!function.Locals.Any(static l => GuardsIn(l.Type).Any()) || OwnedLocals.In(function) is not { } owned) return;
        foreach (Block block in function.Blocks.Where(owned.Flow.IsReachable))
            owned.WalkWays(block, (instruction, state) =>
            {
                if (instruction is null) return;
                List<HeldGuard> held = [];
                for (int i = 0; i < state.Length; i++)
                    if (state[i].May.HasFlag(Holding.Value)) held.AddRange(GuardsIn(owned.Locals[i].Type).Select(g => new HeldGuard(owned.Locals[i], g, state[i].Made)));
                if (held.Count > 0) visit(instruction, held);
            });
    }

    /// <summary>The type itself, or those of its fields.</summary>
    static IEnumerable<StructType> GuardsIn(IrType type) => type switch
    {
        StructType { Guard: not null } guard => [guard],
        StructType { IsMoveOnly: true } @struct => @struct.Fields.SelectMany(static f => GuardsIn(f.Type)),
        _ => [],
    };
}
