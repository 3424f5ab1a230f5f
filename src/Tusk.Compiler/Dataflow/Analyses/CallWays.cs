using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;

namespace Tusk.Compiler.Dataflow.Analyses;

/// <summary>
/// From which functions may control come to certain instructions, and by which calls? The least fixpoint over the call graph, calls by interfaces
/// and delegates included.
/// </summary>
public sealed class CallWays
{
    readonly Func<Instruction, bool> _isGoal;
    readonly Dictionary<Function, Step> _first = [];

    CallWays(Func<Instruction, bool> isGoal) => _isGoal = isGoal;

    /// <summary>An instruction on the way.</summary>
    /// <param name="Instruction">A call, or the goal.</param>
    /// <param name="Callee">Where the way goes on; null at the goal.</param>
    public readonly record struct Step(Instruction Instruction, Function? Callee);

    public static CallWays To(IrProgram program, Func<Instruction, bool> isGoal)
    {
        var ways = new CallWays(isGoal);
        Dictionary<Function, List<(Function Caller, Instruction Call)>> callers = [];
        Queue<Function> found = new();
        foreach (Function function in program.Functions)
            foreach (Instruction instruction in function.Blocks.SelectMany(static b => b.Instructions))
            {
                if (isGoal(instruction) && ways._first.TryAdd(function, new Step(instruction, null))) found.Enqueue(function);
                if (instruction is not CallInstruction call) continue;
                foreach (Function callee in call.Callees)
                {
                    if (!callers.TryGetValue(callee, out List<(Function, Instruction)>? of)) callers.Add(callee, of = []);
                    of.Add((function, call));
                }
            }

        // Breadth first, so that the ways are the shortest.
        while (found.TryDequeue(out Function? function))
            foreach ((Function caller, Instruction call) in callers.GetValueOrDefault(function, []))
                if (ways._first.TryAdd(caller, new Step(call, function))) found.Enqueue(caller);
        return ways;
    }

    /// <summary>Whether control may come from the function to a goal.</summary>
    public bool LeadFrom(Function function) => _first.ContainsKey(function);

    /// <summary>The instruction and those that it leads to by calls, the goal last. Empty: it is no goal and leads to none.</summary>
    public IReadOnlyList<Step> From(Instruction instruction)
    {
        if (_isGoal(instruction)) return [new Step(instruction, null)];
        if (instruction is not CallInstruction call || call.Callees.FirstOrDefault(_first.ContainsKey) is not { } callee) return [];
        List<Step> way = [new Step(instruction, callee)];
        while (way[^1].Callee is { } next) way.Add(_first[next]);
        return way;
    }
}
