using Tusk.Vm.Guests;
using Tusk.Vm.Kernels;
using Xunit;

namespace Tusk.Tests.Guest;

/// <summary>A module without a bug and the guest's services. Needs the kernel of each case.</summary>
public class CleanModuleTests
{
    [Theory, InlineData("uml"), InlineData("6.12"), InlineData("6.1"), InlineData("debug")]
    public void CleanModuleHasNoReport(string kernel)
    {
        GuestResult result = TestModule.Load(kernel, "clean_misc", r => r with
        {
            Modules = [r.Modules[0] with { Parameters = "greeting=\"good day\"" }],
            Commands = ["cat /dev/clean", "exec 4<>/dev/clean; printf changed >&4; exit 3"],
            CheckLeaks = true,
        });
        Assert.Equal(GuestOutcome.Completed, result.Outcome);
        Assert.Equal("good day\n", result.Commands[0].Output);
        Assert.Equal([0, 3], result.Commands.Select(c => c.ExitCode));
        Assert.All(result.Modules, m => Assert.True(m.Succeeded, m.Message));
        Assert.True(result.Reports.Count == 0, result.ToString());
    }

    [Theory, InlineData("uml"), InlineData("6.12")]
    public void HundredCyclesLeaveNothing(string kernel)
    {
        GuestResult result = TestModule.Load(kernel, "clean_misc", r => r with
        {
            Commands = ["echo x > /dev/clean && cat /dev/clean >/dev/null"], Cycles = 100, CheckLeaks = true, Timeout = TimeSpan.FromSeconds(180),
        });
        Assert.True(result.IsClean, result.ToString());
        Assert.Equal(100, result.Commands.Count);
        Assert.Equal(200, result.Modules.Count);
    }

    [Theory, InlineData("uml"), InlineData("6.12")]
    public void OutputIsBinarySafeAndFilesArrive(string kernel)
    {
        string file = Path.GetTempFileName();
        byte[] content = new byte[200_000];
        new Random(1).NextBytes(content);
        File.WriteAllBytes(file, content);
        List<byte> live = [];
        GuestResult result = Vm.Guests.Guest.Run(new()
        {
            Kernel = Kernel.Resolve(kernel), Files = [new(file, "/data/bytes")], Commands = ["cat /data/bytes", "printf 'no line feed'; echo error >&2", "true"],
            Events = new Immediate(e => { if (e is CommandOutput o) live.AddRange(o.Bytes); }),
        });
        File.Delete(file);
        Assert.Equal(GuestOutcome.Completed, result.Outcome);
        Assert.Equal(content, result.Commands[0].Bytes);
        Assert.Equal("no line feederror\n", result.Commands[1].Output);
        Assert.Equal("", result.Commands[2].Output);
        Assert.Equal(content, live.Take(content.Length));
    }

    [Fact]
    public void FailureCanEndTheRun()
    {
        GuestResult result = Vm.Guests.Guest.Run(new()
        {
            Kernel = Kernel.Resolve("uml"), Commands = ["true", "false", "echo never"], StopAtFailure = true,
        });
        Assert.Equal([0, 1], result.Commands.Select(c => c.ExitCode));
    }

    sealed class Immediate(Action<GuestEvent> action) : IProgress<GuestEvent>
    {
        public void Report(GuestEvent value) => action(value);
    }
}
