using Tusk.Compiler.IR;
using Tusk.Diagnostics;

namespace Tusk.Compiler.Passes;

/// <summary>The passes in their order, with the reasons for it.</summary>
public static class Pipeline
{
    static readonly Pass[] Passes =
    [
        // First: it asks for guards, whose calls inlining takes away.
        new(nameof(AllocateByContext), AllocateByContext.Run),

        // What only an omitted callback calls is no work for the others.
        new(nameof(OmitCallbacks), OmitCallbacks.Run),
        new(nameof(SimplifyControlFlow), SimplifyControlFlow.Run),
        new(nameof(FoldConstants), FoldConstants.Run),

        // After FoldConstants: an initial value may be an expression of constants.
        new(nameof(PreinitializeStatics), PreinitializeStatics.Run),

        // Before RecognizeIndexChecks and InlineSmallFunctions: with fewer unwind edges they see more.
        new(nameof(ComputeMayThrow), ComputeMayThrow.Run),

        // Before InlineSmallFunctions, because the calls of throw helpers are gone from the code it copies.
        new(nameof(RecognizeIndexChecks), RecognizeIndexChecks.Run),
        new(nameof(CutAfterThrows), CutAfterThrows.Run),

        // Before InlineSmallFunctions, because only direct calls are inlined.
        new(nameof(Devirtualize), Devirtualize.Run),
        new(nameof(RemoveDeadCode), RemoveDeadCode.Run),
        new(nameof(InlineSmallFunctions), InlineSmallFunctions.Run),

        // After InlineSmallFunctions, which makes the addresses; before RemoveProvenChecks, to which an addressed span is anything.
        new(nameof(ResolveAddresses), ResolveAddresses.Run),

        // Before PropagateConstants, which knows the addresses of the objects.
        new(nameof(PlaceModuleObjects), PlaceModuleObjects.Run),

        // After InlineSmallFunctions, which leaves fewer callers that pass something else; before RemoveProvenChecks, to which constants are facts.
        new(nameof(PropagateConstants), PropagateConstants.Run),

        // After PropagateConstants, which makes delegates known.
        new(nameof(CallKnownDelegates), CallKnownDelegates.Run),

        // After PropagateConstants, which takes fields away.
        new(nameof(ShareStatelessObjects), ShareStatelessObjects.Run),
        new(nameof(RemoveProvenChecks), RemoveProvenChecks.Run),

        // After RemoveProvenChecks, because fewer checks let more be known; before InsertReferenceCounts, for it loads references.
        new(nameof(ReuseLoads), ReuseLoads.Run),

        // After ReuseLoads, which has the lengths before the loops.
        new(nameof(SplitCheckedLoops), SplitCheckedLoops.Run),

        // After PropagateConstants, which shows that a value is zero.
        new(nameof(RemoveZeroStores), RemoveZeroStores.Run),

        // After InlineSmallFunctions, because copies become borrows of the caller's locals; nothing after it may copy a reference.
        new(nameof(InsertReferenceCounts), static (program, options) => InsertReferenceCounts.Run(program, options.Diagnostics)),

        // After InsertReferenceCounts, whose retains tell; before RemoveDisposedFlags, which an object that lives on needs.
        new(nameof(FindRevivals), FindRevivals.Run),

        // After InlineSmallFunctions: a Dispose that was inlined into its callers has no other.
        new(nameof(RemoveDisposedFlags), RemoveDisposedFlags.Run),

        new(nameof(MoveOutOfFields), MoveOutOfFields.Run),

        // After InsertReferenceCounts, whose retains it looks for.
        new(nameof(FindSoleOwners), FindSoleOwners.Run),

        // After FindSoleOwners: an object that stands in another has one owner.
        new(nameof(EmbedObjects), EmbedObjects.Run),

        // After InsertReferenceCounts, whose releases may have nothing to do.
        new(nameof(OmitIdleCallbacks), OmitIdleCallbacks.Run),

        // After EmbedObjects, which tells where they stand.
        new(nameof(PreinitializeObjects), PreinitializeObjects.Run),

        new("RemoveUnusedFunctions", static program => UnusedFunctions.Remove(program, static _ => true)),

        // Again, for what inlining took away; it removes unwind edges, so blocks are joined after it.
        new(nameof(ComputeMayThrow), ComputeMayThrow.Run),
        new("RemoveNullings", RemoveDeadCode.Run),
        new("Finish", SimplifyControlFlow.Run),

        // After ComputeMayThrow: embedded objects cannot fail to be allocated.
        new(nameof(FindFieldsMadeLast), FindFieldsMadeLast.Run),

        // After Finish, which leaves the branches and loops that there will be.
        new(nameof(ExpectSuccess), ExpectSuccess.Run),
        new(nameof(KeepLoopNests), KeepLoopNests.Run),

        // Last, because removed checks are nothing to report.
        new(nameof(FindUnreportedErrors), FindUnreportedErrors.Run),
    ];

    /// <summary>The names that <see cref="PipelineOptions.DumpAfter"/> knows, in order.</summary>
    public static IReadOnlyList<string> PassNames { get; } = ["Import", .. Passes.Select(static p => p.Name).Distinct()];

    /// <summary>Transforms the program in place. A pass that breaks an invariant ends the run with TUSK0900 at the function concerned.</summary>
    /// <exception cref="OperationCanceledException">The options say so.</exception>
    public static void Run(IrProgram program, PipelineOptions options)
    {
        if (!Finish(program, "Import", options)) return;
        foreach (Pass pass in Passes)
        {
            options.Cancellation.ThrowIfCancellationRequested();
            pass.Run(program, options);
            if (!Finish(program, pass.Name, options)) return;
        }
    }

    static bool Finish(IrProgram program, string name, PipelineOptions options)
    {
        if (options.DumpAfter == name) options.Dump?.Invoke(ProgramText.Of(program, withSpans: true));
        if (!options.Verify) return true;
        List<Violation> violations = Verifier.Check(program);
        foreach (Violation violation in violations)
        {
            SourceSpan span = violation.Span.IsNone ? violation.Function.Span : violation.Span;
            options.Diagnostics.Report(Catalogue.InternalError, span, $"after {name}: {violation}");
        }

        return violations.Count == 0;
    }

    sealed record Pass(string Name, Action<IrProgram, PipelineOptions> Run)
    {
        public Pass(string name, Action<IrProgram> run) : this(name, (program, _) => run(program)) { }
    }
}
