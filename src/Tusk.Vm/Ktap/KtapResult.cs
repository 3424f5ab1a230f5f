namespace Tusk.Vm.Ktap;

/// <summary>How a test ended.</summary>
public enum KtapOutcome
{
    /// <summary>"ok".</summary>
    Passed,
    /// <summary>"not ok", or a plan that was not kept.</summary>
    Failed,
    /// <summary>"ok … # SKIP".</summary>
    Skipped,
    /// <summary>Announced (by a plan, or by the lines of its subtests) and never finished: the kernel died in it.</summary>
    Missing,
}

/// <summary>A test, or a suite with its subtests (Documentation/dev-tools/ktap.rst).</summary>
/// <param name="Name">Its description; "" where it has none.</param>
/// <param name="Number">Its number in the plan, from 1; 0 for the whole log.</param>
/// <param name="Outcome">How it ended. A suite that says "ok" above a failed subtest has failed.</param>
public sealed record KtapTest(string Name, int Number, KtapOutcome Outcome)
{
    /// <summary>The subtests, in order; empty for a single test.</summary>
    public IReadOnlyList<KtapTest> Subtests { get; init; } = [];

    /// <summary>"# …" lines and foreign lines (the kernel log) that belong to the test, in order.</summary>
    public IReadOnlyList<string> Diagnostics { get; init; } = [];

    /// <summary>The reason given after "# SKIP".</summary>
    public string SkipReason { get; init; } = "";

    /// <summary>All tests without subtests below this one, itself included.</summary>
    public IEnumerable<KtapTest> Leaves => Subtests.Count == 0 ? (Number == 0 ? [] : [this]) : Subtests.SelectMany(t => t.Leaves);

    /// <summary>Counts the leaves.</summary>
    public KtapSummary Summarize() => new(Count(KtapOutcome.Passed), Count(KtapOutcome.Failed), Count(KtapOutcome.Skipped), Count(KtapOutcome.Missing));

    int Count(KtapOutcome outcome) => Leaves.Count(t => t.Outcome == outcome);
}

/// <summary>How many tests ended how.</summary>
public sealed record KtapSummary(int Passed, int Failed, int Skipped, int Missing)
{
    /// <summary>At least one test passed or was skipped, and none failed or is missing.</summary>
    public bool IsSuccess => Failed == 0 && Missing == 0 && Passed + Skipped > 0;

    /// <summary>"12 passed, 1 failed, 2 skipped".</summary>
    public override string ToString() =>
        $"{Passed} passed, {Failed} failed, {Skipped} skipped" + (Missing == 0 ? "" : $", {Missing} not finished");
}
