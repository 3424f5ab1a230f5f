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
        Shared(Queue(SampleSteps.Add(new(kernel), kernel), kernel), kernel).Run(cycles: 1, TimeSpan.FromSeconds(400));

    /// <summary>Two devices on one registry: used, and with each step of loading failing in turn.</summary>
    internal static DriverSession Shared(DriverSession session, string kernel) => session
        .Module(Driver.Build(kernel, "tests/Kernel/shared"))
        .Step("""
            load shared; echo x >/dev/shared0; echo y >/dev/shared1; echo z >/dev/shared0
            cat /dev/shared1; echo; cat /dev/shared0 2>&1; rmmod shared; log
            """, """
            aba
            cat: can't open '/dev/shared0': Too many users
            shared: session a wrote 1
            shared: session b wrote 1
            shared: session a wrote 1
            shared: session b wrote 0
            shared: 3 noted
            """)
        .Step("for step in 1 2 3 4; do load shared fail_at=$step; ls /dev | grep shared; done; log | sort -u; ! grep shared /proc/modules", """
            insmod: can't insert '/m/shared.ko': Resource temporarily unavailable
            insmod: can't insert '/m/shared.ko': Resource temporarily unavailable
            insmod: can't insert '/m/shared.ko': Resource temporarily unavailable
            insmod: can't insert '/m/shared.ko': Resource temporarily unavailable
            """);

    internal static DriverSession Queue(DriverSession session, string kernel) => session
        .Module(Driver.Build(kernel, "tests/Kernel/queue")).Program("tests/Kernel/queue/queue_client.c")
        .Step("load queue && /m/queue_client | grep -v ': ok$'; rmmod queue; log; ls /sys/kernel/debug | grep tusk; ls /proc | grep tusk; true", "");
}
