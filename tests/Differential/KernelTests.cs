using Xunit;

namespace Tusk.Tests.Differential;

/// <summary>
/// The same programs as kernel code, under KASAN, UBSAN, lockdep and kmemleak: the same output, no report, every object given back; and
/// with allocations that fail: an error or an answer, no report, every object given back.
/// </summary>
public class KernelTests
{
    public static TheoryData<string> Programs => [.. ProgramRuns.Names.Where(static n => !ProgramRuns.IsHostOnly(n))];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Program_does_the_same_in_a_kernel(string name)
    {
        KernelOutput actual = await KernelRuns.Of(name);
        Assert.True(actual.Problem == "", actual.Problem);
        ProgramOutput expected = (await ProgramRuns.All.Of(name)).Expected;
        Assert.Equal(expected.Text, actual.Text);
        Assert.True(expected.ExitCode == 0 == (actual.Error == ""), $"exit code {expected.ExitCode} on CoreCLR, \"{actual.Error}\" in the kernel");
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Program_gives_all_back_when_memory_is_out(string name)
    {
        KernelOutput actual = await KernelRuns.Of(name);
        Assert.True(actual.Problem == "", actual.Problem);
        Assert.True(actual.Failures == "", actual.Failures);
    }
}
