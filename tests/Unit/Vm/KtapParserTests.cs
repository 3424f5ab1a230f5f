using Tusk.Vm.Ktap;
using Xunit;

namespace Tusk.Tests.Unit.Vm;

public class KtapParserTests
{
    [Fact]
    public void NestedSuitesWithForeignLines()
    {
        KtapTest log = Parse("""
            [    0.100000] KTAP version 1
            [    0.100000] 1..2
            [    0.100000]     # wrongly indented noise
            [    0.100000]   KTAP version 1
            [    0.100000]   # Subtest: lists
            [    0.100000]   1..3
            [    0.100000]   ok 1 adds
            [    0.100000] some driver speaks
            [    0.100000]   # removes: EXPECTATION FAILED at list.cs:7
            [    0.100000]   not ok 2 removes
            [    0.100000]   ok 3 sorts # SKIP no memory
            [    0.100000] not ok 1 lists
            [    0.100000] ok 2 - simple
            """);
        Assert.Equal(KtapOutcome.Failed, log.Outcome);
        Assert.Equal(["lists", "simple"], log.Subtests.Select(t => t.Name));
        KtapTest lists = log.Subtests[0];
        Assert.Equal([KtapOutcome.Passed, KtapOutcome.Failed, KtapOutcome.Skipped], lists.Subtests.Select(t => t.Outcome));
        Assert.Equal("no memory", lists.Subtests[2].SkipReason);
        Assert.Contains("# removes: EXPECTATION FAILED at list.cs:7", lists.Subtests[1].Diagnostics);
        Assert.Equal(new KtapSummary(2, 1, 1, 0), log.Summarize());
    }

    [Fact]
    public void DeathInTheMiddleLeavesMissingTests()
    {
        KtapTest log = Parse("""
            KTAP version 1
            1..1
              KTAP version 1
              # Subtest: doomed
              1..3
              ok 1 lives
            """);
        Assert.Equal(KtapOutcome.Failed, log.Outcome);
        Assert.Equal(new KtapSummary(1, 0, 0, 2), log.Summarize());
        Assert.Equal("doomed", log.Subtests[0].Name);
        Assert.False(log.Summarize().IsSuccess);
    }

    [Fact]
    public void SuiteThatSaysOkAboveAFailureHasFailed()
    {
        KtapTest log = Parse("TAP version 14\n1..1\n    ok 1 deep\n  not ok 1 middle\nok 1 top");
        Assert.Equal(KtapOutcome.Failed, log.Outcome);
    }

    [Theory, InlineData(""), InlineData("no tests here"), InlineData("KTAP version 1\n1..0")]
    public void NothingIsNoSuccess(string text) => Assert.Equal(KtapOutcome.Failed, Parse(text).Outcome);

    static KtapTest Parse(string text) => KtapParser.Parse(text.Split('\n'));
}
