using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Diagnostics;

namespace Tusk.Compiler;

/// <summary>Which functions of the generated C call which. A function that does what the caller's types say stands there once for each of those.</summary>
public sealed record CallGraph(IReadOnlyList<CalledFunction> Functions);

/// <summary>A function of the generated C.</summary>
/// <param name="Name">In C.</param>
/// <param name="DisplayName">What messages call it; the C name of what only C has.</param>
/// <param name="Location">Where it is written; none for what the compiler has made.</param>
/// <param name="Callees">Positions in <see cref="CallGraph.Functions"/>.</param>
/// <param name="Outside">What else it calls: C functions and macros, by their names.</param>
public sealed record CalledFunction(string Name, string DisplayName, Location Location, IReadOnlyList<int> Callees, IReadOnlyList<string> Outside)
{
    /// <summary>C calls it: module init and exit, [CCallback], [CExport].</summary>
    public bool IsEntry { get; init; }

    /// <summary>[MaxDepth]: how many calls may be open at once; null where nothing is said.</summary>
    public int? MaxDepth { get; init; }

    /// <summary>It is the user's, and not a library's.</summary>
    public bool IsUsers { get; init; }
}

/// <summary>Asks for the graph of what is emitted.</summary>
/// <param name="TargetsOf">The functions that a call may run.</param>
/// <param name="NameOf">What messages call a function.</param>
/// <param name="Receive">Gets the graph.</param>
public sealed record CallGraphRequest(Func<CallInstruction, IEnumerable<Function>> TargetsOf, Func<Function, string> NameOf, Action<CallGraph> Receive);
