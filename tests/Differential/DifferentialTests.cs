using Xunit;

namespace Tusk.Tests.Differential;

/// <summary>The same program on CoreCLR and as native code with sanitizers: output and exit code are equal.</summary>
public class DifferentialTests
{
    static readonly ProgramRuns Runs = new(ProgramRuns.Names);

    public static TheoryData<string> Programs => [.. ProgramRuns.Names];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Program_does_the_same(string name)
    {
        (ProgramOutput expected, ProgramOutput actual) = await Runs.Of(name);
        Assert.Equal(expected.Text, actual.Text);
        Assert.True(expected.ExitCode == actual.ExitCode, $"exit code {expected.ExitCode} on CoreCLR, {actual.ExitCode} natively\n{actual.Error}");
    }
}
