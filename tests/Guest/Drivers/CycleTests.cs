using Xunit;

namespace Tusk.Tests.Guest.Drivers;

/// <summary>Load, use, unload, over and over: nothing is reported, nothing is left. A class of its own, so that it runs beside the others.</summary>
public class CycleTests
{
    /// <summary>Each sample once a cycle; where code runs at native speed, the drivers of the tests too.</summary>
    [Theory, InlineData("uml"), InlineData("6.12"), InlineData("6.1"), InlineData("debug")]
    public void Hundred_cycles_leave_nothing(string kernel)
    {
        DriverSession session = SampleSteps.AddOneUse(new(kernel), kernel);
        if (kernel == "uml") DriverTests.Shared(DriverTests.Queue(session, kernel), kernel);
        session.Run(cycles: 100, TimeSpan.FromSeconds(1500));
    }
}
