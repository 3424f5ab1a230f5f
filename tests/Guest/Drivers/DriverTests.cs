using Xunit;

namespace Tusk.Tests.Guest.Drivers;

/// <summary>
/// The samples and the tests of the kernel API in real kernels: every operation and every failure, no report, no leak. One boot a kernel runs
/// them all. Needs the kernel of each case.
/// </summary>
public class DriverTests
{
    [Theory, InlineData("uml"), InlineData("6.12"), InlineData("6.1"), InlineData("debug")]
    public void Samples_answer_as_they_should(string kernel) =>
        Queue(SampleSteps.Add(new(kernel), kernel), kernel).Run(cycles: 1, TimeSpan.FromSeconds(400));

    internal static DriverSession Queue(DriverSession session, string kernel) => session
        .Module(Driver.Build(kernel, "tests/Kernel/queue")).Program("tests/Kernel/queue/queue_client.c")
        .Step("load queue && /m/queue_client | grep -v ': ok$'; rmmod queue; log; ls /sys/kernel/debug | grep tusk; ls /proc | grep tusk; true", "");
}
