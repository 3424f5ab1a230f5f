using Tusk.Compiler.IR;

namespace Tusk.Compiler;

/// <summary>A frame on a way through the call graph.</summary>
/// <param name="Bytes">Of one such frame; what C inlined is part of its caller, and has 0 of its own.</param>
/// <param name="Times">How many of them there may be.</param>
public sealed record StackFrame(CalledFunction Function, int Bytes, int Times);

/// <summary>The most that the calls from one entry may have on the stack.</summary>
/// <param name="Entry">What C calls.</param>
/// <param name="Bytes">Of all frames of the way together.</param>
/// <param name="Way">The frames, the entry's first.</param>
public sealed record StackUse(CalledFunction Entry, long Bytes, IReadOnlyList<StackFrame> Way);

/// <summary>
/// The deepest way from each entry, by the frames that the C compiler has made. Functions that call each other in a circle stand there as often as [MaxDepth] of
/// theirs says; those of which nothing says it (the releases of objects that may hold others of their kind) once each.
/// </summary>
public sealed class StackDepth
{
    /// <summary>Frames that follow one another, as a list from the first to what comes after it.</summary>
    sealed record Chain(int Node, int Times, long Bytes, Chain? Next);

    readonly IReadOnlyList<CalledFunction> _functions;
    readonly int[] _frames;
    readonly StronglyConnected<int> _components;

    /// <summary>The deepest way that starts with each function, once its component is done.</summary>
    readonly Chain?[] _deepest;

    StackDepth(CallGraph graph, Func<string, int> frameOf)
    {
        _functions = graph.Functions;
        // What is not in the graph and has a frame is in the same C files, and calls none of these.
        _frames = [.. _functions.Select(f => frameOf(f.Name) + f.Outside.Select(frameOf).Append(0).Max())];
        _components = new StronglyConnected<int>(Enumerable.Range(0, _functions.Count), i => _functions[i].Callees);
        _deepest = new Chain?[_functions.Count];
    }

    /// <param name="graph">Of one module.</param>
    /// <param name="frameOf">Bytes of the frame of a function, with what it calls itself; 0 where it has none.</param>
    /// <returns>One for each entry, the deepest first.</returns>
    public static IReadOnlyList<StackUse> Of(CallGraph graph, Func<string, int> frameOf)
    {
        var depth = new StackDepth(graph, frameOf);
        foreach (IGrouping<int, int> component in Enumerable.Range(0, graph.Functions.Count).GroupBy(depth._components.ComponentOf).OrderBy(static g => g.Key)) depth.Finish([.. component]);
        return [.. Enumerable.Range(0, graph.Functions.Count).Where(i => graph.Functions[i].IsEntry).Select(depth.UseOf).OrderByDescending(static u => u.Bytes).ThenBy(static u => u.Entry.Name, StringComparer.Ordinal)];
    }

    StackUse UseOf(int entry)
    {
        List<StackFrame> way = [];
        for (Chain? at = _deepest[entry]; at is not null; at = at.Next) way.Add(new StackFrame(_functions[at.Node], _frames[at.Node], at.Times));
        return new StackUse(_functions[entry], _deepest[entry]!.Bytes, way);
    }

    /// <summary>Everything that the component leads to is done.</summary>
    void Finish(int[] nodes)
    {
        HashSet<int> members = [.. nodes];
        Chain? after = Deepest(nodes.SelectMany(n => _functions[n].Callees).Where(c => !members.Contains(c)).Select(c => _deepest[c]));
        if (nodes is [var only] && !_functions[only].Callees.Contains(only))
        {
            _deepest[only] = this.Then(only, 1, after);
            return;
        }

        // Each call of a bounded function may be followed by the deepest way between it and the next one.
        int usersCalls = nodes.Where(n => _functions[n].IsUsers).Sum(n => _functions[n].MaxDepth ?? 0);
        int[] bounded = [.. nodes.Where(n => _functions[n].MaxDepth is not null)];
        Between between = new(this, [.. nodes.Except(bounded)]);
        foreach (int node in bounded)
        {
            // What a library says of itself holds for each call from the user's code.
            int times = _functions[node].MaxDepth!.Value * (_functions[node].IsUsers ? 1 : 1 + usersCalls);
            foreach (int next in Enumerable.Reverse(between.From(_functions[node].Callees))) after = this.Then(next, times, after);
            after = this.Then(node, times, after);
        }

        foreach (int node in nodes)
        {
            Chain? way = after;
            if (!bounded.Contains(node))
                foreach (int next in Enumerable.Reverse(between.From([node]))) way = this.Then(next, 1, way);
            _deepest[node] = way;
        }

        // An entry is the first frame of its way.
        foreach (int node in bounded) _deepest[node] = MoveFirst(node, _deepest[node]!);
    }

    /// <summary>The same frames with a node's own before the others.</summary>
    Chain MoveFirst(int node, Chain way)
    {
        List<(int Node, int Times)> frames = [];
        for (Chain? at = way; at is not null; at = at.Next) frames.Add((at.Node, at.Times));
        int own = frames.FindIndex(f => f.Node == node);
        (int, int) first = frames[own];
        frames.RemoveAt(own);
        Chain? result = null;
        foreach ((int next, int times) in frames.Prepend(first).Reverse()) result = this.Then(next, times, result);
        return result!;
    }

    Chain Then(int node, int times, Chain? next) => new(node, times, (long)_frames[node] * times + (next?.Bytes ?? 0), next);

    static Chain? Deepest(IEnumerable<Chain?> ways) => ways.MaxBy(static w => w?.Bytes ?? 0);

    /// <summary>The functions of a component whose calls nothing bounds, and the deepest ways among them: of those that still call each other each is there once.</summary>
    sealed class Between
    {
        readonly StackDepth _depth;
        readonly HashSet<int> _nodes;
        readonly Dictionary<int, (long Bytes, int[] Way)> _ways = [];

        public Between(StackDepth depth, HashSet<int> nodes)
        {
            _depth = depth;
            _nodes = nodes;
            var components = new StronglyConnected<int>(nodes, this.Callees);
            foreach (IGrouping<int, int> component in nodes.GroupBy(components.ComponentOf).OrderBy(static g => g.Key))
            {
                int[] all = [.. component];
                int[] next = this.From(all.SelectMany(this.Callees).Where(c => components.ComponentOf(c) != component.Key));
                // One function stands here for each of its callers' types, and is one all the same.
                int[] functions = [.. all.GroupBy(n => depth._functions[n].Name).Select(g => g.MaxBy(n => depth._frames[n]))];
                foreach (int node in all)
                {
                    int[] way = [node, .. functions.Where(n => depth._functions[n].Name != depth._functions[node].Name), .. next];
                    _ways.Add(node, (way.Sum(n => (long)depth._frames[n]), way));
                }
            }
        }

        IEnumerable<int> Callees(int node) => _depth._functions[node].Callees.Where(_nodes.Contains);

        /// <summary>The deepest of the ways that begin with one of these.</summary>
        public int[] From(IEnumerable<int> starts) => starts.Where(_nodes.Contains).Select(n => _ways[n]).OrderByDescending(static w => w.Bytes).FirstOrDefault().Way ?? [];
    }
}
