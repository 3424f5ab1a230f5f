using Xunit;

namespace Tusk.Tests.Guest.Drivers;

/// <summary>Load, use, unload, over and over: nothing is reported, nothing is left. A class of its own, so that it runs beside the others.</summary>
public class CycleTests
{
    /// <summary>Everything where code runs at native speed; under emulation each sample once a cycle.</summary>
    [Theory, InlineData("uml"), InlineData("6.12"), InlineData("6.1"), InlineData("debug")]
    public void Hundred_cycles_leave_nothing(string kernel)
    {
        DriverSession session = new(kernel);
        if (kernel == "uml")
        {
            SampleSteps.Add(session, kernel);
            DriverTests.Queue(session, kernel).Module(Driver.BuildTests(kernel, "tests/Kernel/api")).Step("load api_test && rmmod api_test; log | grep '^not ok'; true", "");
        }
        else SampleSteps.AddOneUse(session, kernel);
        session.Run(cycles: 100, TimeSpan.FromSeconds(1500));
    }
}
