using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Diagnostics;

namespace Tusk.Compiler.Checks;

/// <summary>
/// Wherever a lock is waited for while others are held, it comes after them; nowhere in the program do they come after it. Otherwise two threads
/// may each have the lock that the other waits for. A lock comes never after itself: that one thread waits for itself. A callback, for whose end others
/// wait, is such a lock, which it holds while it runs.
/// </summary>
public static class LocksInOneOrder
{
    public static void Run(IrProgram program, DiagnosticSink diagnostics)
    {
        var classes = new LockClasses(program);
        if (classes.All.Count > 0) new Search(program, classes, diagnostics).Run();
    }

    /// <summary>One lock is waited for while another is held: by a guard, or by the callback that runs.</summary>
    sealed record Nesting(LockClass Outer, LockClass Inner, HeldGuard? Guard, IReadOnlyList<CallWays.Step> Way)
    {
        public IEnumerable<Note> Notes => this.Guard is { } guard ? guard.Notes : [];
        public string Held => this.Guard is { } guard ? guard.Name : this.Outer.Name;
    }

    sealed class Search(IrProgram program, LockClasses classes, DiagnosticSink diagnostics)
    {
        readonly Dictionary<(LockClass, LockClass), Nesting> _nestings = [];
        readonly Dictionary<(LockClass Lock, IrType Guard), CallWays> _givers = [];
        readonly Dictionary<(Instruction Taken, IrType Guard), IReadOnlyCollection<LockClass>> _behind = [];
        readonly WayNotes _notes = new(program);

        public void Run()
        {
            var drops = new Drops(program);
            Dictionary<LockClass, CallWays> ways = classes.All.ToDictionary(static c => c, c => drops.WaysTo(i => classes.WaitedFor(i) == c));
            foreach (Call call in program.Functions.SelectMany(static f => f.Blocks).SelectMany(static b => b.Instructions).OfType<Call>())
                if (classes.TakenBy(call) is { } taken && !_givers.ContainsKey((taken, call.Callee.ReturnType)))
                    _givers.Add((taken, call.Callee.ReturnType), CallWays.To(program, i => classes.TakenBy(i) == taken && ((Call)i).Callee.ReturnType == call.Callee.ReturnType));
            foreach (Function function in program.Functions)
                HeldGuards.Walk(function, (instruction, held) =>
                {
                    if (instruction is not (CallInstruction or Store)) return;
                    foreach ((LockClass inner, CallWays to) in ways)
                        if (to.From(instruction) is [_, ..] way)
                            foreach (HeldGuard guard in held)
                                foreach (LockClass outer in this.Behind(guard, function)) _nestings.TryAdd((outer, inner), new Nesting(outer, inner, guard, way));
                });
            foreach ((Function callback, LockClass outer) in classes.Callbacks)
                foreach (Instruction instruction in callback.Blocks.SelectMany(static b => b.Instructions))
                    foreach ((LockClass inner, CallWays to) in ways)
                        if (_notes.FromUser(to.From(instruction)) is [_, ..] way) _nestings.TryAdd((outer, inner), new Nesting(outer, inner, null, way));
            HashSet<string> reported = [];
            // A wait for a callback is reported where it waits, not in the callback.
            foreach (Nesting nesting in _nestings.Values.OrderByDescending(static n => n.Inner.IsCallback))
            {
                if (nesting.Outer == nesting.Inner) this.ReportAgain(nesting);
                else if (this.WayBack(nesting) is { } back && reported.Add(string.Join('|', back.Select(static n => n.Inner.Name).Order(StringComparer.Ordinal)))) this.ReportOrder(nesting, back);
            }
        }

        /// <summary>
        /// The locks that the guard may hold: what the call took that gave it, or what guards hold that this call was given. Where neither shows one, any
        /// lock for which there are such guards.
        /// </summary>
        IReadOnlyCollection<LockClass> Behind(HeldGuard guard, Function function)
        {
            if (guard.Taken is null) return [];
            if (_behind.TryGetValue((guard.Taken, guard.Type), out IReadOnlyCollection<LockClass>? known)) return known;
            var definitions = new Definitions(function);
            HashSet<LockClass> found = [];
            HashSet<Instruction> seen = [];
            Stack<Instruction> rest = new([guard.Taken]);
            while (rest.TryPop(out Instruction? taken))
            {
                if (!seen.Add(taken)) continue;
                found.UnionWith(_givers.Where(g => g.Key.Guard == guard.Type && g.Value.From(taken).Count > 0).Select(static g => g.Key.Lock));
                foreach (Operand given in taken.Operands)
                    if (given is LocalOperand { Local: var local } && local.Type == guard.Type && definitions.SoleDefinition(local) is { } earlier) rest.Push(earlier);
            }

            if (found.Count == 0) found.UnionWith(_givers.Keys.Where(k => k.Guard == guard.Type).Select(static k => k.Lock));
            return _behind[(guard.Taken, guard.Type)] = found;
        }

        /// <summary>The shortest chain of nestings from the inner lock to the outer one, this nesting last; null where there is none.</summary>
        List<Nesting>? WayBack(Nesting nesting)
        {
            Dictionary<LockClass, Nesting?> reached = new() { [nesting.Inner] = null };
            Queue<LockClass> open = new([nesting.Inner]);
            while (open.TryDequeue(out LockClass? outer))
                foreach (Nesting next in _nestings.Values.Where(n => n.Outer == outer))
                    if (reached.TryAdd(next.Inner, next)) open.Enqueue(next.Inner);
            if (!reached.TryGetValue(nesting.Outer, out Nesting? last)) return null;
            List<Nesting> chain = [];
            for (Nesting? step = last; step is not null; step = reached[step.Outer]) chain.Add(step);
            chain.Reverse();
            return [.. chain, nesting];
        }

        void ReportAgain(Nesting nesting)
        {
            CallWays.Step first = nesting.Way[0];
            string does = Wording.Does(first.Instruction, first.Callee);
            diagnostics.Report(nesting.Inner.IsCallback
                ? new Diagnostic(Catalogue.WaitForCallback, first.Instruction.Span.Location, [does, nesting.Inner.Name, "which is what runs here"]) { Notes = [.. _notes.Of(nesting.Way)] }
                : new Diagnostic(Catalogue.LockTakenAgain, first.Instruction.Span.Location, [does, nesting.Inner.Name, nesting.Held]) { Notes = [.. nesting.Notes, .. _notes.Of(nesting.Way)] });
        }

        void ReportOrder(Nesting nesting, List<Nesting> back)
        {
            CallWays.Step first = nesting.Way[0];
            List<Note> notes = [.. nesting.Notes, .. _notes.Of(nesting.Way)];
            foreach (Nesting other in back.Where(n => n != nesting))
            {
                notes.AddRange(other.Notes.Select(n => n with { Text = $"elsewhere {other.Outer.Name} is taken first" }));
                notes.Add(new Note(other.Way[0].Instruction.Span.Location, other.Outer.IsCallback ? $"{other.Outer.Name} waits here for {other.Inner.Name}" : $"and then {other.Inner.Name}"));
                notes.AddRange(_notes.Of(other.Way));
            }

            diagnostics.Report(nesting.Inner.IsCallback
                ? new Diagnostic(Catalogue.WaitForCallback, first.Instruction.Span.Location, [Wording.Does(first.Instruction, first.Callee), nesting.Inner.Name, $"which may wait for {nesting.Outer.Name}, held here"]) { Notes = notes }
                : new Diagnostic(Catalogue.LockOrder, first.Instruction.Span.Location, [nesting.Inner.Name, nesting.Outer.Name]) { Notes = notes });
        }
    }
}
