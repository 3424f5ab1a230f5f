using Tusk.Cli.Building;
using Xunit;

namespace Tusk.Tests.Guest.Drivers;

/// <summary>No warning of gcc with W=1, objtool or modpost for any sample, as C# is written and optimised. Needs the kernel 6.12.</summary>
public class CleanBuildTests
{
    public static TheoryData<string> Samples => [.. Driver.Samples];

    [Theory, MemberData(nameof(Samples))]
    public void Sample_has_no_warning(string sample)
    {
        Build(sample, release: false);
        Build(sample, release: true);
    }

    static void Build(string sample, bool release)
    {
        ModuleBuildRequest request = new(Repository.PathTo("samples", sample)) { Kernel = "6.12", MakeArguments = ["W=1"], Release = release };
        ModuleBuildResult result = ModuleBuild.Run(request, CancellationToken.None);
        Assert.True(result.Success, string.Join('\n', result.Messages));
        Assert.Empty(result.Messages);
    }
}
