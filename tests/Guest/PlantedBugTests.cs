using Tusk.Vm.Guests;
using Tusk.Vm.Kernels;
using Tusk.Vm.Modules;
using Tusk.Vm.Reports;
using Xunit;

namespace Tusk.Tests.Guest;

/// <summary>C modules with a planted bug: the harness must see it, name it, and find its line. Needs the kernels uml and debug (and 6.12
/// where a stock kernel notices at all).</summary>
public class PlantedBugTests
{
    [Theory, InlineData("uml"), InlineData("debug")]
    public void UseAfterFreeIsReported(string kernel)
    {
        GuestResult result = TestModule.Load(kernel, "use_after_free");
        Assert.Equal(GuestOutcome.Completed, result.Outcome);
        KernelReport report = Only(result, ReportKind.Kasan);
        Assert.Contains("slab-use-after-free in read_freed", report.Title);
        At(report, "use_after_free", "READ_ONCE(value[3])");
        Assert.Contains(report.Frames, f => f.Stack.StartsWith("Freed by task", StringComparison.Ordinal)
            && f.Source.Any(s => s.Line == TestModule.LineOf("use_after_free", "kfree(value)")));
    }

    [Theory, InlineData("uml"), InlineData("debug")]
    public void LeaksAreReportedAfterUnloading(string kernel)
    {
        GuestResult result = TestModule.Load(kernel, "leak", r => r with { CheckLeaks = true, Cycles = 10 });
        Assert.Equal(GuestOutcome.Completed, result.Outcome);
        KernelReport[] leaks = [.. result.Reports.Where(r => r.Kind == ReportKind.MemoryLeak)];
        // Twenty are lost. A stale pointer on some stack may hide one for a while: kmemleak can't tell it from a true one. Up to four were hidden at once.
        Assert.InRange(leaks.Length, 10, 20);
        // The module is gone when the leak is reported: frames are bare addresses.
        Assert.All(leaks, l => At(l, "leak", "kzalloc(size, GFP_KERNEL)"));
        foreach (string caller in new[] { "lose(48)", "lose(1000)" })
            Assert.Contains(leaks, l => l.Frames.Any(f => f.Source.Any(s => s.Line == TestModule.LineOf("leak", caller, occurrence: 2))));
    }

    [Theory, InlineData("6.12"), InlineData("debug"), InlineData("uml")]
    public void LeaksOfEveryCycleAreSeenInTheSlabCaches(string kernel)
    {
        GuestResult result = TestModule.Load(kernel, "leak", r => r with
        {
            Modules = [r.Modules[0] with { Parameters = "pages=1" }], CheckLeaks = true, Cycles = kernel == "6.12" ? 40 : 25,
        });
        Assert.Equal(GuestOutcome.Completed, result.Outcome);
        // Two per load in each cache: what KASAN's quarantine holds back of others' objects between the readings (three of kmalloc-1k once) must not hide them.
        Assert.Contains(result.Growth, g => g.Cache == "vmalloc");
        Assert.Contains(result.Growth, g => g.Cache == "kmalloc-64");
        Assert.Contains(result.Growth, g => g.Cache is "kmalloc-1k");
        if (kernel == "uml")
            return;
        // The module is gone: the objects' owner is a bare address, called by the kernel's own code, which has a name.
        Assert.All(result.Growth.Where(g => g.Cache is "kmalloc-64" or "kmalloc-1k"), g => Assert.Contains("do_one_initcall", g.Owners));
    }

    [Theory, InlineData("uml"), InlineData("debug")]
    public void LockOrderInversionIsReported(string kernel)
    {
        GuestResult result = TestModule.Load(kernel, "lock_order");
        Assert.Equal(GuestOutcome.Completed, result.Outcome);
        KernelReport report = Only(result, ReportKind.Lockdep);
        Assert.Contains("circular locking dependency", report.Title);
        At(report, "lock_order", "mutex_lock(&first)", occurrence: 2);
    }

    [Theory, InlineData("uml"), InlineData("debug")]
    public void SelfDeadlockIsReportedAndTheGuestKilled(string kernel)
    {
        GuestResult result = TestModule.Load(kernel, "self_deadlock");
        Assert.Equal(GuestOutcome.TimedOut, result.Outcome);
        Assert.Contains("reported a bug", result.Reason);
        At(Only(result, ReportKind.Lockdep), "self_deadlock", "mutex_lock(&lock)", occurrence: 2);
    }

    [Theory, InlineData("uml"), InlineData("debug")]
    public void SleepInAtomicContextIsReported(string kernel)
    {
        GuestResult result = TestModule.Load(kernel, "sleep_in_atomic");
        Assert.Equal(GuestOutcome.Completed, result.Outcome);
        KernelReport report = Only(result, ReportKind.SleepInAtomic);
        Assert.Contains(report.Frames, f => f.Source.Any(s => s.Line == TestModule.LineOf("sleep_in_atomic", "might_sleep()")));
    }

    [Theory, InlineData("uml"), InlineData("debug"), InlineData("6.12"), InlineData("6.1")]
    public void NullPointerHasItsLineAndItsCallers(string kernel)
    {
        GuestResult result = TestModule.Load(kernel, "null_pointer");
        // User-mode Linux panics where the others kill the process.
        Assert.Equal(kernel == "uml" ? GuestOutcome.Panicked : GuestOutcome.ModuleFailed, result.Outcome);
        KernelReport report = Only(result, ReportKind.Oops);
        At(report, "null_pointer", "WRITE_ONCE(s->count, 1)");
        Assert.Contains(report.Frames, f => f.Function == "update" && f.Source.Any(s => s.Line == TestModule.LineOf("null_pointer", "touch(state);")));
        Assert.Contains(report.Frames, f => f.Function == "planted_init" && f.Source.Any(s => s.Line == TestModule.LineOf("null_pointer", "update();")));
    }

    [Theory, InlineData("uml"), InlineData("6.12"), InlineData("6.1")]
    public void LineDirectivesNameTheFile(string kernelName)
    {
        Kernel kernel = Kernel.Resolve(kernelName);
        string directory = TestModule.Copy("null_pointer");
        string source = Path.Combine(directory, "null_pointer.c");
        File.WriteAllText(source, "#line 101 \"Planted.cs\"\n" + File.ReadAllText(source));
        KernelModuleBuildResult build = KernelModuleBuild.Run(new(directory, kernel));
        GuestResult result = Vm.Guests.Guest.Run(new() { Kernel = kernel, Modules = [new(build.Modules[0])] });
        SourceLine location = Only(result, ReportKind.Oops).Location!;
        Assert.Equal(("Planted.cs", 100 + TestModule.LineOf("null_pointer", "WRITE_ONCE")), (Path.GetFileName(location.File), location.Line));
    }

    [Theory, InlineData("uml"), InlineData("debug")]
    public void UndefinedBehaviourAndWarningsAreReported(string kernel)
    {
        GuestResult result = TestModule.Load(kernel, "undefined_behaviour");
        Assert.Equal([ReportKind.Ubsan, ReportKind.Refcount, ReportKind.Warning], result.Reports.Select(r => r.Kind));
        At(result.Reports[0], "undefined_behaviour", "one << distance");
        At(result.Reports[1], "undefined_behaviour", "refcount_dec(&references)");
        Assert.Equal("planted warning 40", result.Reports[2].Title);
    }

    [Theory, InlineData("uml"), InlineData("debug"), InlineData("6.12")]
    public void PanicEndsTheGuestAtOnce(string kernel)
    {
        GuestResult result = TestModule.Load(kernel, "panics");
        Assert.Equal(GuestOutcome.Panicked, result.Outcome);
        Assert.True(result.Reason.Contains("planted panic"), result.LogTail(100));
        At(Only(result, ReportKind.Panic), "panics", "panic(\"planted panic\")");
        Assert.True(result.Duration < TimeSpan.FromSeconds(60), $"took {result.Duration}");
        Assert.Contains("planted panic", result.LogTail(200));
    }

    [Theory, InlineData("uml"), InlineData("6.12")]
    public void HangEndsWithTheTimeout(string kernel)
    {
        GuestResult result = TestModule.Load(kernel, "hangs", r => r with { Timeout = TimeSpan.FromSeconds(12) });
        Assert.Equal(GuestOutcome.TimedOut, result.Outcome);
        Assert.Contains("12 s", result.Reason);
        Assert.InRange(result.Duration, TimeSpan.FromSeconds(11), TimeSpan.FromSeconds(30));
        Assert.NotEmpty(result.Log);
    }

    static KernelReport Only(GuestResult result, ReportKind kind)
    {
        Assert.True(result.Reports.Count == 1 && result.Reports[0].Kind == kind, result.ToString() + result.LogTail());
        return result.Reports[0];
    }

    static void At(KernelReport report, string module, string text, int occurrence = 1)
    {
        Assert.NotNull(report.Location);
        Assert.EndsWith($"/{module}.c", report.Location.File);
        Assert.Equal(TestModule.LineOf(module, text, occurrence), report.Location.Line);
    }
}
