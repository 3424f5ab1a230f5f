using Tusk.Cli.Output;
using Xunit;

namespace Tusk.Tests.Unit.Cli;

public class KtapSummaryTests
{
    [Fact]
    public void Counts_tests_and_keeps_what_a_failing_one_logged()
    {
        KtapSummary summary = KtapSummary.Parse(
        [
            "[    0.100000] booting",
            "[    0.200000] ok 1 not yet",
            "[    0.300000] KTAP version 1",
            "[    0.300000] 1..3",
            "[    0.310000][   T12] ok 1 T.Adds",
            "[    0.320000] test: expected 5, got 4",
            "[    0.330000] not ok 2 T.Fails",
            "[    0.340000] ok 3 T.Later # SKIP no device",
        ]);
        Assert.True(summary.IsComplete);
        Assert.Equal((1, 1, 1), (summary.Passed, summary.Failed, summary.Skipped));
        Assert.Equal(["test: expected 5, got 4"], summary.Tests[1].Diagnostics);
        Assert.Equal(["T.Adds", "T.Fails", "T.Later"], summary.Tests.Select(static t => t.Name));
    }

    [Fact]
    public void A_log_that_ends_early_is_incomplete()
    {
        Assert.False(KtapSummary.Parse(["KTAP version 1", "1..2", "ok 1 a"]).IsComplete);
        Assert.False(KtapSummary.Parse(["nothing"]).IsComplete);
    }
}
