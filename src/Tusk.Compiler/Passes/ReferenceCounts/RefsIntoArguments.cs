using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes.ReferenceCounts;

/// <summary>
/// Into the objects of which arguments may the refs lead that a call gives back, as its result or in ref structs that it gets by ref?
/// <code>
/// Span&lt;char&gt; Append(Span&lt;char&gt; rest, string text): into none      Span&lt;int&gt; Tail(int[] all): into the first
/// </code>
/// </summary>
sealed class RefsIntoArguments
{
    readonly Dictionary<Function, HashSet<int>> _known = [];

    /// <param name="program">Before its references are counted.</param>
    public RefsIntoArguments(IrProgram program)
    {
        foreach (Function function in program.Functions)
            if (function.Blocks.Count > 0 && !function.CountsByHand && GivesRefs(function) && function.Parameters.Exists(static p => Counted.Is(p.Type))) _known.Add(function, []);
        for (bool grows = true; grows;)
        {
            grows = false;
            foreach ((Function function, HashSet<int> into) in _known)
            {
                int before = into.Count;
                into.UnionWith(this.Found(function));
                grows |= into.Count > before;
            }
        }
    }

    public bool MayLeadInto(CallInstruction call, int argument) =>
        call is not (Call or CallVirtual) || call.Callees.Count == 0 || call.Callees.Any(c => !_known.TryGetValue(c, out HashSet<int>? into) || into.Contains(argument));

    IEnumerable<int> Found(Function function)
    {
        IReadOnlySet<Local> leaving = new Anchors(function, this, withParameters: true).Leaving();
        // What was loaded, or copied, may be of any argument.
        bool isAny = leaving.Any(static l => l.Kind != LocalKind.Parameter);
        return function.Parameters.Index().Where(p => Counted.Is(p.Item.Type) && (isAny || leaving.Contains(p.Item))).Select(static p => p.Index);
    }

    static bool GivesRefs(Function function) =>
        Anchors.IsBorrow(function.ReturnType) || function.Parameters.Exists(static p => p.Type is BorrowType { Element: var element } && Anchors.IsBorrow(element));
}
