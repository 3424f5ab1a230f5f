using Tusk.Tests.Fuzz.Running;
using Xunit;
using Xunit.Abstractions;

namespace Tusk.Tests.Fuzz;

/// <summary>Programs that nobody has seen before do the same on CoreCLR and as native code.</summary>
public class FuzzTests(ITestOutputHelper output)
{
    [Fact]
    public void New_programs_do_the_same()
    {
        SessionRequest request = new(FuzzSettings.Seed, FuzzSettings.Count) { Shrunk = 1 };
        string run = $"{request.Count} programs from seed {request.Seed} (again: TUSK_FUZZ_SEED={request.Seed} ./test --filter Fuzz)";
        output.WriteLine(run);
        Console.WriteLine(run);
        IReadOnlyList<FailureReport> failures = new Session(request).Run();
        Assert.True(failures.Count == 0, $"{failures.Count} of {run}\n" + string.Join('\n', failures.Take(20)));
    }
}
