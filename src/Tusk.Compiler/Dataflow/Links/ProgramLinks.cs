using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Dataflow.Links;

/// <summary>
/// Where does a store close a circle of references? What is reported is a circle that one method makes, with what it calls: each of its references is stored
/// there, or found there, on one way through it. Circles of which two methods that know nothing of each other make a part each are not seen.
/// </summary>
/// <param name="program">As it was imported.</param>
/// <param name="isAllowed">The fields through which circles may lead.</param>
public sealed class ProgramLinks(IrProgram program, Func<Field, bool> isAllowed)
{
    const int MaxRounds = 8;

    readonly Dictionary<Function, LinkSummary> _summaries = [];
    readonly Dictionary<Function, FunctionLinks> _functions = [];
    readonly Dictionary<Field, string> _steps = [];

    /// <summary>The step of a path that leads through a field.</summary>
    public string StepOf(Field field)
    {
        if (!_steps.TryGetValue(field, out string? step)) _steps.Add(field, step = Spot.Step(field, isAllowed(field)));
        return step;
    }

    public LinkSummary SummaryOf(Function function) => _summaries.GetValueOrDefault(function, LinkSummary.Nothing);

    /// <param name="isAsked">The functions to look for circles in.</param>
    public IReadOnlyList<Circle> Circles(Predicate<Function> isAsked)
    {
        this.Summarize();
        List<Circle> circles = [];
        foreach (Function function in program.Functions)
            if (isAsked(function) && _functions.TryGetValue(function, out FunctionLinks? links)) links.Report(circles.Add);
        return circles;
    }

    /// <summary>Callees first; what calls each other in a circle is done again until nothing new is found.</summary>
    void Summarize()
    {
        Dictionary<Function, HashSet<Function>> callers = [];
        foreach (Function function in program.Functions)
            foreach (CallInstruction call in function.Blocks.SelectMany(static b => b.Instructions).OfType<CallInstruction>())
                foreach (Function callee in CalleesOf(call))
                {
                    if (!callers.TryGetValue(callee, out HashSet<Function>? of)) callers.Add(callee, of = []);
                    of.Add(function);
                }

        Dictionary<Function, int> order = [], rounds = [];
        foreach (Function function in CalleesFirst(program)) order.Add(function, order.Count);
        Function[] functions = [.. order.Keys];
        SortedSet<int> open = [.. order.Values];
        while (open.Count > 0)
        {
            int first = open.Min;
            open.Remove(first);
            Function function = functions[first];
            rounds[function] = rounds.GetValueOrDefault(function) + 1;
            if (rounds[function] > MaxRounds) continue;
            if (!_functions.TryGetValue(function, out FunctionLinks? links)) _functions.Add(function, links = new FunctionLinks(function, this));
            LinkSummary summary = links.Summarize();
            if (summary.Is(this.SummaryOf(function))) continue;
            _summaries[function] = summary;
            foreach (Function caller in callers.GetValueOrDefault(function, [])) open.Add(order[caller]);
        }
    }

    static IEnumerable<Function> CalleesFirst(IrProgram program)
    {
        HashSet<Function> seen = [];
        Stack<(Function Function, Queue<Function> Callees)> path = [];
        foreach (Function start in program.Functions)
        {
            Enter(start);
            while (path.TryPeek(out (Function Function, Queue<Function> Callees) top))
            {
                if (top.Callees.TryDequeue(out Function? callee))
                {
                    Enter(callee);
                    continue;
                }

                path.Pop();
                yield return top.Function;
            }
        }

        void Enter(Function function)
        {
            if (seen.Add(function)) path.Push((function, new(function.Blocks.SelectMany(static b => b.Instructions).OfType<CallInstruction>().SelectMany(CalleesOf).Distinct())));
        }
    }

    static IEnumerable<Function> CalleesOf(CallInstruction call) => call.Callees;
}
