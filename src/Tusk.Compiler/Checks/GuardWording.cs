using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Diagnostics;

namespace Tusk.Compiler.Checks;

/// <summary>What messages say of a guard that is held.</summary>
static class GuardWording
{
    extension(HeldGuard guard)
    {
        public string Name => guard.Local.Kind == LocalKind.Temporary ? $"a {Wording.NameOf(guard.Local.Type)}" : guard.Local.Name;

        /// <summary>Where it was taken.</summary>
        public IEnumerable<Note> Notes => guard.Taken is { } taken ? [new Note(taken.Span.Location, guard.Type.Guard!.IsShared ? $"{guard.Name} is held from here on" : $"{guard.Name} has its lock from here on")] : [];

        /// <summary>value holds a spin lock.</summary>
        public string Holds => guard.Type.Guard switch
        {
            { IsShared: true, DisablesInterrupts: true } => $"{guard.Name} keeps this on its processor",
            { IsShared: true } => $"{guard.Name} is read under RCU",
            _ => $"{guard.Name} holds a spin lock",
        };
    }
}
