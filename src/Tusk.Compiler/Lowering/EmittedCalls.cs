using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.CSource;
using Tusk.Diagnostics;

namespace Tusk.Compiler.Lowering;

/// <summary>
/// The calls in the C as it is printed. tusk_release and the functions that call delegates serve all types and all callers: each use has a node of its own, with what
/// it may lead to from there.
/// </summary>
sealed class EmittedCalls
{
    readonly ProgramContext _context;
    readonly CallGraphRequest _request;
    readonly Dictionary<string, CFunctionDefinition> _definitions;
    readonly Dictionary<string, Function> _functions = new(StringComparer.Ordinal);
    readonly HashSet<string> _entries;
    readonly Dictionary<string, Function> _behind = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> _nodes = new(StringComparer.Ordinal);
    readonly List<CalledFunction> _graph = [];

    EmittedCalls(ProgramLowering lowering, CallGraphRequest request)
    {
        _context = lowering.Context;
        _request = request;
        _definitions = lowering.Definitions.Where(static d => d.Body is not null).ToDictionary(static d => d.Name, StringComparer.Ordinal);
        _entries = [.. lowering.Entries.Select(static d => d.Name)];
        foreach (Function function in _context.Program.Functions)
        {
            _functions[_context.NameOf(function)] = function;
            if (function.CEntry?.ExportName is not null || _context.Callbacks.Contains(function)) _behind[_context.ThunkOf(function)] = function;
        }
    }

    public static CallGraph Of(ProgramLowering lowering, CallGraphRequest request)
    {
        var calls = new EmittedCalls(lowering, request);
        foreach (CFunctionDefinition definition in lowering.Definitions)
            if (definition.Body is not null) calls.NodeOf(definition.Name);

        // Nodes are added while others are filled.
        for (int i = 0; i < calls._graph.Count; i++)
            if (calls._definitions.TryGetValue(calls._graph[i].Name, out CFunctionDefinition? definition) && calls._nodes[definition.Name] == i) calls.Fill(i, definition);
        return new CallGraph(calls._graph);
    }

    int NodeOf(string name)
    {
        if (_nodes.TryGetValue(name, out int node)) return node;
        _nodes.Add(name, node = _graph.Count);
        Function? function = _functions.GetValueOrDefault(name);
        Function? seen = function ?? _behind.GetValueOrDefault(name);
        _graph.Add(new CalledFunction(name, seen is null ? name : _request.NameOf(seen), seen?.Span.Location ?? Location.None, [], [])
        {
            IsEntry = _entries.Contains(name), MaxDepth = function?.MaxDepth, IsUsers = function?.Origin == CodeOrigin.User,
        });
        return node;
    }

    /// <summary>A node of a function for one use of it.</summary>
    /// <param name="name">The function.</param>
    /// <param name="use">What tells the uses apart.</param>
    /// <param name="callees">What it may call then.</param>
    int NodeOf(string name, string use, Func<IEnumerable<string>> callees)
    {
        string key = $"{name} {use}";
        if (_nodes.TryGetValue(key, out int node)) return node;
        _nodes.Add(key, node = _graph.Count);
        _graph.Add(new CalledFunction(name, name, Location.None, [], []));
        _graph[node] = _graph[node] with { Callees = [.. callees().Where(_definitions.ContainsKey).Distinct().Select(this.NodeOf)] };
        return node;
    }

    void Fill(int node, CFunctionDefinition definition)
    {
        SortedSet<int> callees = [];
        SortedSet<string> outside = new(StringComparer.Ordinal);
        Dictionary<string, DelegateType> delegates = new(StringComparer.Ordinal);
        CallDelegate[] delegateCalls = _functions.TryGetValue(definition.Name, out Function? function) ? [.. function.Blocks.SelectMany(static b => b.Instructions).OfType<CallDelegate>()] : [];
        foreach (CallDelegate call in delegateCalls)
            if (_context.Dispatch.Known(call.Type) is { } dispatch) delegates[dispatch] = call.Type;

        foreach (CExpression expression in new CExpressions().In(definition.Body!))
        {
            if (expression is CCall { Callee: CName { Name: "tusk_release" } } release && _context.Releases.Released.TryGetValue(release, out IReadOnlyList<ObjectType>? said))
                callees.Add(this.NodeOf("tusk_release", string.Join(' ', said.Select(static t => t.Name)), () => _context.Releases.DestroysOf(said)));
            else if (expression is CCall { Callee: CName { Name: var called } } && !_definitions.ContainsKey(called)) outside.Add(called);
            else if (expression is CName { Name: var name } && _definitions.ContainsKey(name) && name != "tusk_release" && !_entries.Contains(name))
                callees.Add(delegates.TryGetValue(name, out DelegateType? type)
                    ? this.NodeOf(name, definition.Name, () => delegateCalls.Where(c => c.Type == type).SelectMany(_request.TargetsOf).Select(_context.NameOf))
                    : this.NodeOf(name));
        }

        _graph[node] = _graph[node] with { Callees = [.. callees], Outside = [.. outside] };
    }
}
