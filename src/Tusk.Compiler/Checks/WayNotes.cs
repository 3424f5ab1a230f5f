using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Diagnostics;

namespace Tusk.Compiler.Checks;

/// <summary>Says by which calls control comes to what a diagnostic is about, as far as they are in the user's code.</summary>
sealed class WayNotes(IrProgram program)
{
    readonly Lazy<Dictionary<Instruction, Function>> _within = new(() =>
    {
        Dictionary<Instruction, Function> within = [];
        foreach (Function function in program.Functions)
            foreach (Instruction instruction in function.Blocks.SelectMany(static b => b.Instructions)) within.Add(instruction, function);
        return within;
    });

    /// <summary>The way from the user's own code on; empty where there is none of it.</summary>
    public IReadOnlyList<CallWays.Step> FromUser(IReadOnlyList<CallWays.Step> way) => [.. way.SkipWhile(s => _within.Value[s.Instruction].Origin != CodeOrigin.User)];

    /// <summary>The steps after the first, where the diagnostic itself is.</summary>
    public IEnumerable<Note> Of(IEnumerable<CallWays.Step> way) =>
        way.Skip(1).TakeWhile(s => _within.Value[s.Instruction].Origin == CodeOrigin.User)
            .Select(s => new Note(s.Instruction.Span.Location, $"{Wording.NameOf(_within.Value[s.Instruction])} {Wording.Does(s.Instruction, s.Callee)}"));
}
