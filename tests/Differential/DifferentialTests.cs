using Xunit;

namespace Tusk.Tests.Differential;

/// <summary>The same program on CoreCLR and as native code with sanitizers: output and exit code are equal.</summary>
public class DifferentialTests
{
    public static TheoryData<string> Programs => [.. ProgramRuns.Names];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Program_does_the_same(string name)
    {
        (_, ProgramOutput expected, ProgramOutput actual) = await ProgramRuns.All.Of(name);
        Assert.Equal(expected.Text, actual.Text);
        Assert.True(expected.ExitCode == actual.ExitCode, $"exit code {expected.ExitCode} on CoreCLR, {actual.ExitCode} natively\n{actual.Error}");
    }
}
