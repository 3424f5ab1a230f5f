using Tusk.Vm.Host;
using Tusk.Vm.Kernels;
using Xunit;

namespace Tusk.Tests.Guest.Commands;

/// <summary><c>tusk test</c>: what passes, what fails, and what kills the guest.</summary>
public class KernelTestTests
{
    [Theory, InlineData("uml"), InlineData("6.12"), InlineData("6.1"), InlineData("debug")]
    public void Tests_of_the_kernel_API_pass(string kernel)
    {
        // Building one takes longer than the command may.
        _ = Kernel.Resolve(kernel);
        HostProcessResult result = Tusk.Run(["test", Repository.PathTo("tests", "Kernel", "api"), "--kernel", kernel, "--timeout", "120"]);
        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        Assert.Matches(@"[1-9]\d* passed, 0 failed, 0 skipped", result.Output);
    }

    [Fact]
    public void Failing_test_is_named_and_ends_with_1()
    {
        using TemporaryProject project = new("failing_tests", ("Tests.cs", """
            using Linux;

            static class Numbers
            {
                [KernelTest] internal static void Good() => Assert.Equal(4, 2 + 2);
                [KernelTest] internal static void Wrong() => Assert.Equal(5, Number() + 2);
                [KernelTest] internal static void Throws() => throw new KernelException(Errno.EIO);
                [KernelTest] internal static void GoodAgain() => Assert.True(Number() == 2);
                static int Number() => (int)Jiffies.PerSecond * 0 + 2;
            }
            """));
        HostProcessResult result = Tusk.Fails(1, "2 passed, 2 failed, 0 skipped", ["test", project.Directory, "--kernel", "uml"]);
        Assert.Contains("FAIL Numbers.Wrong", result.Output);
        Assert.Contains("FAIL Numbers.Throws", result.Output);
        Assert.Contains("Wrong:6: expected 5, got 4", result.Output);
    }

    [Fact]
    public void Test_that_panics_is_named()
    {
        using TemporaryProject project = new("panicking_tests", ("Tests.cs", """
            using Linux;
            using Linux.Interop;

            static class Numbers
            {
                [KernelTest] internal static void Good() => Assert.Equal(4, 2 + 2);
                [KernelTest] internal static void Fatal() => Bug();
                [KernelTest] internal static void Never() => Assert.True(true);
                [CFunction("BUG", Header = "linux/bug.h")] static extern void Bug();
            }
            """));
        HostProcessResult result = Tusk.Fails(4, "TUSK0022", ["test", project.Directory, "--kernel", "uml"]);
        Assert.Contains("panic", result.Error);
        Assert.Contains("1 of 3 tests ended", result.Error);
        Assert.Contains("Tests.cs", result.Error);
    }

    [Fact]
    public void Test_that_hangs_ends_with_the_time_out()
    {
        using TemporaryProject project = new("hanging_tests", ("Tests.cs", """
            using Linux;

            static class Numbers
            {
                [KernelTest] internal static void Good() => Assert.Equal(4, 2 + 2);
                [KernelTest] internal static void Endless() => new Completion().Wait();
            }
            """));
        HostProcessResult result = Tusk.Fails(4, "not done after 12 s", ["test", project.Directory, "--kernel", "uml", "--timeout", "12"]);
        Assert.Contains("1 of 2 tests ended", result.Error);
    }
}
