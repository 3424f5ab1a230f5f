using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Diagnostics;

namespace Tusk.Compiler.Checks;

/// <summary>
/// In a kernel module no function comes back to itself by calls, those by interfaces and delegates and the Dispose of what a store drops included, unless a
/// function of the circle says by [MaxDepth] how often it may be open at once: the kernel's stack is small, and its end is not looked for.
/// </summary>
public static class RecursionIsBounded
{
    public static void Run(IrProgram program, DiagnosticSink diagnostics)
    {
        if (program.IsKernelModule) new Rule(program, diagnostics).Run();
    }

    /// <summary>A call, or a store that drops what may be the last reference.</summary>
    readonly record struct Step(Function Caller, Instruction Instruction, Function Callee)
    {
        public bool IsUsers => this.Caller.Origin == CodeOrigin.User;

        public Location Location => this.Instruction.Span.IsNone ? this.Caller.Span.Location : this.Instruction.Span.Location;

        public string Does => Wording.Does(this.Instruction, this.Callee).TrimEnd(',');
    }

    sealed class Rule(IrProgram program, DiagnosticSink diagnostics)
    {
        readonly Dictionary<Function, List<Step>> _steps = [];

        /// <summary>Bounded, or reported.</summary>
        readonly HashSet<Function> _done = [.. program.Functions.Where(static f => f.MaxDepth is not null && f.Origin == CodeOrigin.User)];

        public void Run()
        {
            var drops = new Drops(program);
            Lazy<DelegateTargets> targets = new(() => DelegateTargets.In(program));
            foreach (Function function in program.Functions)
                _steps.Add(function, [.. StepsOf(function, drops, targets).OrderBy(static s => s.Location.Line).ThenBy(static s => s.Location.Column)]);

            this.ReportCircles(static f => f.Origin == CodeOrigin.User);

            // What a library says of itself holds where no code of the user's comes between: a comparison may sort, too.
            _done.UnionWith(program.Functions.Where(static f => f.MaxDepth is not null));

            // Objects and lambdas of the framework that stand in one another, as Where around Select: as deep as the program has built them.
            foreach (List<Step> steps in _steps.Values) steps.RemoveAll(static s => s.Caller.Origin == CodeOrigin.Framework && s.Instruction is not Call);
            this.ReportCircles(static _ => true);
        }

        void ReportCircles(Predicate<Function> isStart)
        {
            while (true)
            {
                var components = new StronglyConnected<Function>(program.Functions.Where(f => !_done.Contains(f)), f => this.From(f).Select(static s => s.Callee));
                if (program.Functions.Find(f => isStart(f) && !_done.Contains(f) && (components.SizeOf(f) > 1 || this.From(f).Any(s => s.Callee == f))) is not { } start) return;
                this.Report(this.Circle(start, components));
                _done.Add(start);
            }
        }

        static IEnumerable<Step> StepsOf(Function function, Drops drops, Lazy<DelegateTargets> targets)
        {
            Definitions? definitions = null;
            foreach (Instruction instruction in function.Blocks.SelectMany(static b => b.Instructions))
            {
                IEnumerable<Function> callees = instruction switch
                {
                    CallDelegate call => targets.Value.Of(call),
                    CallVirtual call => VirtualCallees.Of(call, definitions ??= new Definitions(function)),
                    CallInstruction call => call.Callees,
                    Store store => drops.DisposedBy(store),
                    _ => [],
                };
                // What calls each delegate of a combined one finds no combined one among them: those are taken apart as they are combined.
                foreach (Function callee in callees)
                    if (callee != function || function.Origin != CodeOrigin.Synthetic) yield return new Step(function, instruction, callee);
            }
        }

        IEnumerable<Step> From(Function function) => _steps[function].Where(s => !_done.Contains(s.Callee));

        /// <summary>The fewest steps from a function back to it.</summary>
        List<Step> Circle(Function start, StronglyConnected<Function> components)
        {
            Dictionary<Function, Step> reachedBy = [];
            Queue<Function> open = new([start]);
            while (!reachedBy.ContainsKey(start))
                foreach (Step step in this.From(open.Dequeue()))
                    if (components.ComponentOf(step.Callee) == components.ComponentOf(start) && reachedBy.TryAdd(step.Callee, step)) open.Enqueue(step.Callee);
            List<Step> circle = [];
            for (Function at = start; circle.Count == 0 || at != start; at = circle[^1].Caller) circle.Add(reachedBy[at]);
            circle.Reverse();
            return circle;
        }

        /// <summary>At the last step that the user has written: from there the circle closes. Of a circle without one, where the user calls into it.</summary>
        void Report(List<Step> circle)
        {
            int last = circle.FindLastIndex(static s => s.IsUsers);
            if (last >= 0)
            {
                this.Report(circle[last], "leads back here", [.. circle.Skip(last + 1), .. circle.Take(last)]);
                return;
            }

            CallWays ways = CallWays.To(program, i => i == circle[0].Instruction);
            string leads = $"leads to {Wording.NameOf(circle[0].Caller)}, which calls itself";
            foreach (Step step in program.Functions.Where(static f => f.Origin == CodeOrigin.User).SelectMany(f => _steps[f]))
                if (ways.LeadFrom(step.Callee))
                {
                    this.Report(step, step.Callee == circle[0].Caller && circle.Count == 1 ? "calls itself" : leads, circle);
                    return;
                }

            // A library's callback, which C calls.
            this.Report(circle[0], "leads back here", circle.Skip(1));
        }

        void Report(Step step, string leads, IEnumerable<Step> rest) =>
            diagnostics.Report(new Diagnostic(Catalogue.Recursion, step.Location, [step.Does, leads])
            {
                Notes = [.. rest.Select(static s => new Note(s.IsUsers ? s.Location : Location.None, $"{Wording.NameOf(s.Caller)} {s.Does}"))],
            });
    }
}
