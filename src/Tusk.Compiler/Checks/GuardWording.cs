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
        public IEnumerable<Note> Notes => guard.Taken is { } taken ? [new Note(taken.Span.Location, $"{guard.Name} has its lock from here on")] : [];
    }
}
