using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Types;
using Tusk.Diagnostics;

namespace Tusk.Compiler.Checks;

/// <summary>A guard that may be held where an instruction runs.</summary>
/// <param name="Local">What holds it.</param>
/// <param name="Taken">The call that gave it; null for a parameter's.</param>
readonly record struct HeldGuard(Local Local, Instruction? Taken)
{
    public StructType Type => (StructType)this.Local.Type;

    public string Name => this.Local.Kind == LocalKind.Temporary ? $"a {Wording.NameOf(this.Type)}" : this.Local.Name;

    /// <summary>Where it was taken.</summary>
    public IEnumerable<Note> Notes => this.Taken is { } taken ? [new Note(taken.Span.Location, $"{this.Name} has its lock from here on")] : [];
}

/// <summary>Which [Guard] values are held at each instruction of a function, on some way to it?</summary>
static class HeldGuards
{
    /// <summary>Visits what runs while guards are held.</summary>
    public static void Walk(Function function, Action<Instruction, IReadOnlyList<HeldGuard>> visit)
    {
        if (!function.Locals.Any(static l => l.Type is StructType { Guard: not null }) || OwnedLocals.In(function) is not { } owned) return;
        foreach (Block block in function.Blocks.Where(owned.Flow.IsReachable))
            owned.WalkWays(block, (instruction, state) =>
            {
                if (instruction is null) return;
                List<HeldGuard> held = [];
                for (int i = 0; i < state.Length; i++)
                    if (owned.Locals[i].Type is StructType { Guard: not null } && state[i].May.HasFlag(Holding.Value)) held.Add(new HeldGuard(owned.Locals[i], state[i].Made));
                if (held.Count > 0) visit(instruction, held);
            });
    }
}
