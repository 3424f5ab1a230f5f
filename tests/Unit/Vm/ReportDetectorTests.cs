using Tusk.Vm.Reports;
using Xunit;

namespace Tusk.Tests.Unit.Vm;

public class ReportDetectorTests
{
    [Theory]
    [InlineData(ReportKind.Kasan, "BUG: KASAN: slab-out-of-bounds in f+0x1/0x2 [m]")]
    [InlineData(ReportKind.Ubsan, "UBSAN: array-index-out-of-bounds in a.c:1:2")]
    [InlineData(ReportKind.SleepInAtomic, "BUG: sleeping function called from invalid context at kernel/locking/mutex.c:585")]
    [InlineData(ReportKind.SleepInAtomic, "BUG: scheduling while atomic: insmod/40/0x00000002")]
    [InlineData(ReportKind.Rcu, "WARNING: suspicious RCU usage")]
    [InlineData(ReportKind.Lockdep, "WARNING: possible recursive locking detected")]
    [InlineData(ReportKind.Lockdep, "WARNING: possible circular locking dependency detected")]
    [InlineData(ReportKind.Lockdep, "WARNING: inconsistent lock state")]
    [InlineData(ReportKind.Lockdep, "WARNING: SOFTIRQ-safe -> SOFTIRQ-unsafe lock order detected")]
    [InlineData(ReportKind.Lockdep, "WARNING: lock held when returning to user space!")]
    [InlineData(ReportKind.Lockdep, "WARNING: insmod/40 still has locks held!")]
    [InlineData(ReportKind.HungTask, "INFO: task insmod:40 blocked for more than 10 seconds.")]
    [InlineData(ReportKind.Lockup, "watchdog: BUG: soft lockup - CPU#0 stuck for 22s! [insmod:40]")]
    [InlineData(ReportKind.Lockup, "rcu: INFO: rcu_preempt self-detected stall on CPU")]
    [InlineData(ReportKind.Panic, "Kernel panic - not syncing: Attempted to kill init! exitcode=0x00000009")]
    [InlineData(ReportKind.Oops, "BUG: kernel NULL pointer dereference, address: 0000000000000018")]
    [InlineData(ReportKind.Oops, "BUG: unable to handle page fault for address: ffff")]
    [InlineData(ReportKind.Oops, "Kernel panic - not syncing: Kernel mode fault at addr 0x18, ip 0x60000000")]
    [InlineData(ReportKind.Bug, "kernel BUG at lib/list_debug.c:29!")]
    [InlineData(ReportKind.Bug, "BUG: Bad page state in process insmod  pfn:1")]
    [InlineData(ReportKind.Warning, "WARNING: CPU: 0 PID: 40 at drivers/x.c:16 f+0x8b/0x1000 [m]")]
    public void TitlesAreKnown(ReportKind kind, string title)
    {
        KernelReport report = Assert.Single(Detect("[    1.000000] " + title));
        Assert.Equal((kind, title), (report.Kind, report.Title));
    }

    [Theory]
    [InlineData("NMI watchdog: Perf NMI watchdog permanently disabled")]
    [InlineData("hangs: loading out-of-tree module taints kernel.")]
    [InlineData("my driver: WARNING: something of its own")]
    [InlineData("rcu: Hierarchical RCU implementation.")]
    [InlineData("Lock dependency validator: Copyright (c) 2006 Red Hat, Inc., Ingo Molnar")]
    public void OrdinaryLinesAreNot(string line) => Assert.Empty(Detect("[    1.000000] " + line));

    [Fact]
    public void KasanHasItsStacks()
    {
        KernelReport report = Assert.Single(Detect("""
            [    5.1] ==================================================================
            [    5.1] BUG: KASAN: slab-use-after-free in read_freed+0x44/0x50 [uaf]
            [    5.1] Read of size 4 at addr ffff888000cdd20c by task insmod/46
            [    5.1] Call Trace:
            [    5.1]  <TASK>
            [    5.1]  ? printed+0x1/0x2
            [    5.1]  planted_init+0x59/0xff0 [uaf]
            [    5.1]  </TASK>
            [    5.1] Freed by task 46:
            [    5.1]  kfree+0x1/0x2
            [    5.1]  planted_init+0x54/0xff0 [uaf]
            [    5.1] ==================================================================
            [    5.2] later
            """));
        Assert.Equal(11, report.Lines.Count);
        Assert.Equal(["read_freed", "printed", "planted_init", "kfree", "planted_init"], report.Frames.Select(f => f.Function));
        Assert.Equal(["", "", "", "Freed by task 46", "Freed by task 46"], report.Frames.Select(f => f.Stack));
        Assert.True(report.Frames[1].IsUncertain);
        Assert.Equal(("uaf", 0x59ul), (report.Frames[2].Module, report.Frames[2].Offset));
    }

    [Fact]
    public void OopsKeepsWhatFollowsItsStack()
    {
        KernelReport report = Assert.Single(Detect("""
            [    3.0] BUG: kernel NULL pointer dereference, address: 0000000000000018
            [    3.0] Oops: Oops: 0002 [#1] PREEMPT SMP NOPTI
            [    3.0] RIP: 0010:touch+0x5/0x10 [m]
            [    3.0] Call Trace:
            [    3.0]  update+0x11/0x20 [m]
            [    3.0] Modules linked in: m(O+)
            [    3.0] ---[ end trace 0000000000000000 ]---
            [    3.0] RIP: 0010:touch+0x5/0x10 [m]
            """));
        Assert.Equal(7, report.Lines.Count);
        Assert.True(report.Frames[0].IsExact);
        Assert.False(report.Frames[1].IsExact);
    }

    [Theory]
    [InlineData("------------[ cut here ]------------\nplanted 40\nWARNING: CPU: 0 PID: 1 at a.c:1 f+0x1/0x2\n---[ end trace 0 ]---", ReportKind.Warning, "planted 40")]
    [InlineData("------------[ cut here ]------------\nWARNING: CPU: 0 PID: 1 at a.c:1 f+0x1/0x2\nplanted 41\nModules linked in:\n---[ end trace 0 ]---", ReportKind.Warning, "planted 41")]
    [InlineData("------------[ cut here ]------------\nrefcount_t: underflow; use-after-free.\nWARNING: CPU: 0 PID: 1 at a.c:1 f+0x1/0x2\n---[ end trace 0 ]---", ReportKind.Refcount, "refcount_t: underflow; use-after-free.")]
    public void WarningIsNamedByItsText(string log, ReportKind kind, string title)
    {
        KernelReport report = Assert.Single(Detect(log));
        Assert.Equal((kind, title), (report.Kind, report.Title));
    }

    [Fact]
    public void PanicInAnotherReportIsItsOwn() =>
        Assert.Equal([ReportKind.Oops, ReportKind.Panic],
            Detect("BUG: unable to handle page fault for address: 0\nKernel panic - not syncing: Fatal exception").Select(r => r.Kind));

    [Fact]
    public void LeaksAreSeparatedAndTheirBareAddressesAreFrames()
    {
        List<KernelReport> reports = Detect("""
            unreferenced object 0x7b7ea200 (size 64):
              comm "insmod", pid 30, jiffies 4294937368
              backtrace (crc 0):
                __kmalloc_noprof+0x37b/0x4f0
                0x89019016
            unreferenced object 0xffff888000cee680 (size 32):
              backtrace (crc 0):
                [<00000000abcdef01>] 0xffffffffc0002010
            """);
        Assert.Equal([0x37bul, 0x89019016ul], reports[0].Frames.Select(f => f.Offset));
        Assert.Equal(0xffffffffc0002010ul, Assert.Single(reports[1].Frames).Offset);
    }

    [Fact]
    public void EndlessReportIsCut() => Assert.Equal(250, Detect("BUG: KASAN: x\n" + string.Join('\n', Enumerable.Repeat("noise", 400)))[0].Lines.Count);

    static List<KernelReport> Detect(string log)
    {
        List<KernelReport> reports = [];
        ReportDetector detector = new(reports.Add);
        foreach (string line in log.Split('\n'))
            detector.Feed(line);
        detector.Complete();
        return reports;
    }
}
