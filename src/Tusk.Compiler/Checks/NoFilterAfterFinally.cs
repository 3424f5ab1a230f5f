using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Diagnostics;

namespace Tusk.Compiler.Checks;

/// <summary>
/// The filter of a catch clause (<c>when</c>) runs before the finally blocks of what it protects in .NET, which looks for a handler first, and
/// after them here, where an error is a value that is returned. A program that could tell the difference is refused.
/// </summary>
public static class NoFilterAfterFinally
{
    public static void Run(IrProgram program, DiagnosticSink diagnostics)
    {
        List<Function> filtering = program.Functions.FindAll(static f => f.ErrorRegions.OfType<CatchRegion>().Any(static r => r.Filters.Count > 0));
        if (filtering.Count > 0) new Search(program, filtering, diagnostics).Run();
    }

    sealed class Search
    {
        readonly List<Function> _filtering;
        readonly DiagnosticSink _diagnostics;
        readonly LentToReaders _lent;
        readonly MemoryFootprint.Fields _fields;
        readonly IReadOnlyDictionary<Function, MemoryFootprint> _footprints;
        readonly IReadOnlySet<Function> _throwing;
        readonly Dictionary<Function, MemoryFootprint> _cleanups = [];

        public Search(IrProgram program, List<Function> filtering, DiagnosticSink diagnostics)
        {
            (_filtering, _diagnostics, _lent) = (filtering, diagnostics, new(program));
            _fields = new(program);
            _footprints = MemoryFootprint.OfFunctions(Called(filtering, static c => c.Callees), _fields, _lent);
            _throwing = MayThrow.In(program);
        }

        public void Run()
        {
            foreach (Function function in _filtering)
                foreach (CatchRegion region in function.ErrorRegions.OfType<CatchRegion>())
                    foreach (TryPart filter in region.Filters)
                        this.Check(function, region, filter);
        }

        void Check(Function function, CatchRegion region, TryPart filter)
        {
            MemoryFootprint filtering = this.Of(function, filter);
            if (!this.CleanupsBefore(function, region).Any(filtering.Disturbs)) return;
            _diagnostics.Report(Catalogue.LateFilter, filter.Span);
        }

        /// <summary>What runs on the way of an error to the handler: finally blocks of the function, and of the functions that are called in the try.</summary>
        IEnumerable<MemoryFootprint> CleanupsBefore(Function function, CatchRegion region)
        {
            HashSet<Block> ways = [region.Handler];
            for (bool grows = true; grows;)
                grows = function.ErrorRegions.Count(r => r.Outer is { } outer && ways.Contains(outer) && PassesOn(function, r) && ways.Add(r.Handler)) > 0;
            foreach (CleanupRegion cleanup in function.ErrorRegions.OfType<CleanupRegion>())
                if (ways.Contains(cleanup.Handler))
                    yield return this.Of(function, cleanup.Part);
            foreach (Function callee in Callees(function.Blocks.Where(b => b.Unwind is { } unwind && ways.Contains(unwind))))
                yield return this.CleanupsIn(callee);
        }

        /// <summary>An error may leave the try; where a clause takes every one, nothing throws what was caught.</summary>
        static bool PassesOn(Function function, ErrorRegion region) =>
            region is CleanupRegion || function.Blocks.Exists(b => b.Terminator is Throw { Error: LocalOperand { Local: var thrown } } && thrown == region.Handler.Caught);

        /// <summary>All finally blocks of the function and of those that it calls, directly or not.</summary>
        MemoryFootprint CleanupsIn(Function root)
        {
            if (_cleanups.TryGetValue(root, out MemoryFootprint? known)) return known;
            var result = new MemoryFootprint();
            foreach (Function function in Called([root], c => c.Callees.Where(_throwing.Contains)))
                foreach (CleanupRegion cleanup in function.ErrorRegions.OfType<CleanupRegion>()) result.Add(this.Of(function, cleanup.Part));
            result.RemoveLocals();
            return _cleanups[root] = result;
        }

        IEnumerable<Function> Callees(IEnumerable<Block> blocks) =>
            blocks.SelectMany(static b => b.Instructions).OfType<CallInstruction>().SelectMany(static c => c.Callees).Where(_throwing.Contains).Distinct();

        /// <summary>Some functions and those that they call, directly or not.</summary>
        static HashSet<Function> Called(IEnumerable<Function> functions, Func<CallInstruction, IEnumerable<Function>> callees)
        {
            HashSet<Function> called = [.. functions];
            Queue<Function> open = new(called);
            while (open.TryDequeue(out Function? function))
                foreach (Function callee in function.Blocks.SelectMany(static b => b.Instructions).OfType<CallInstruction>().SelectMany(callees))
                    if (called.Add(callee)) open.Enqueue(callee);
            return called;
        }

        MemoryFootprint Of(Function function, TryPart part) => MemoryFootprint.Of(function, [.. function.Blocks.Where(part.Contains)], _fields, _lent, _footprints);
    }
}
