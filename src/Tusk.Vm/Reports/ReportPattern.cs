using System.Text.RegularExpressions;

namespace Tusk.Vm.Reports;

/// <summary>How a report of one kind begins on the console, and how it ends.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Matches the line that names the bug, without its time stamp.</param>
/// <param name="End">Matches the last line; null for reports that end with their stack.</param>
sealed partial record ReportPattern(ReportKind Kind, Regex Title, Regex? End)
{
    /// <summary>All of them; the first that matches decides, so the special stand before the general.</summary>
    public static IReadOnlyList<ReportPattern> All { get; } =
    [
        new(ReportKind.Kasan, Kasan(), Ruler()),
        new(ReportKind.Ubsan, Ubsan(), EndTrace()),
        new(ReportKind.SleepInAtomic, Sleep(), null),
        new(ReportKind.Rcu, RcuUsage(), null),
        new(ReportKind.Lockdep, Lock(), null),
        new(ReportKind.HungTask, Blocked(), null),
        new(ReportKind.Lockup, Stuck(), null),
        new(ReportKind.Oops, FatalFault(), EndPanic()),
        new(ReportKind.Panic, Panicked(), EndPanic()),
        new(ReportKind.Oops, Fault(), EndTrace()),
        new(ReportKind.Bug, KernelBug(), EndTrace()),
        new(ReportKind.Warning, Warned(), EndTrace()),
        new(ReportKind.Bug, OtherBug(), null),
        new(ReportKind.MemoryLeak, Leak(), null),
    ];

    [GeneratedRegex(@"^BUG: (KASAN|KFENCE|KCSAN|KMSAN): ")]
    private static partial Regex Kasan();

    [GeneratedRegex(@"^UBSAN: |^Internal error: UBSAN")]
    private static partial Regex Ubsan();

    [GeneratedRegex(@"^BUG: (sleeping function called from invalid context|scheduling while atomic)|^WARNING: .*do not call blocking ops when")]
    private static partial Regex Sleep();

    [GeneratedRegex(@"^WARNING: suspicious RCU usage|^WARNING: .*RCU .*(nest|stall)")]
    private static partial Regex RcuUsage();

    [GeneratedRegex(@"^WARNING: (possible (recursive|circular|irq lock inversion)|inconsistent lock state|.*-safe -> .*-unsafe lock order|bad unlock balance|" +
        @"held lock freed|lock held when returning|Nested lock was not taken|bad contention|.* still has locks held|invalid wait context|possible irq)|" +
        @"^\[ ?BUG: (bad unlock balance|held lock|Invalid wait context)|^BUG: .*(still has locks held|lock held|spinlock|rwlock|rw_semaphore|mutex|leaked lock)|^(possible (recursive|circular) locking)")]
    private static partial Regex Lock();

    [GeneratedRegex(@"^INFO: task .* blocked (for more than|in I/O wait)")]
    private static partial Regex Blocked();

    [GeneratedRegex(@"^watchdog: BUG: |BUG: soft lockup|^NMI watchdog: .*(BUG|LOCKUP|stuck)|^rcu: INFO: .*(stall|detected)|^INFO: rcu_.* (stall|detected)|Watchdog detected hard LOCKUP|^BUG: workqueue lockup")]
    private static partial Regex Stuck();

    [GeneratedRegex(@"^Kernel panic - not syncing")]
    private static partial Regex Panicked();

    // User-mode Linux panics at once (arch/um/kernel/trap.c); there is no oops before.
    [GeneratedRegex(@"^Kernel panic - not syncing: (Kernel mode fault|Segfault with|Kernel tried to access)")]
    private static partial Regex FatalFault();

    [GeneratedRegex(@"^BUG: (kernel NULL pointer dereference|unable to handle|stack guard page|TASK stack guard page)|^Oops: |^Oops\b.*\[#\d+\]|^general protection fault|" +
        @"^(divide error|invalid opcode|stack segment|int3|double fault|traps: PANIC): ")]
    private static partial Regex Fault();

    [GeneratedRegex(@"^kernel BUG at ")]
    private static partial Regex KernelBug();

    [GeneratedRegex(@"^WARNING: CPU: \d+ PID: \d+|^WARNING: \S+:\d+ at ")]
    private static partial Regex Warned();

    [GeneratedRegex(@"^BUG: ")]
    private static partial Regex OtherBug();

    [GeneratedRegex(@"^unreferenced object 0x")]
    private static partial Regex Leak();

    [GeneratedRegex(@"^={20,}$")]
    private static partial Regex Ruler();

    [GeneratedRegex(@"^---\[ end trace ")]
    private static partial Regex EndTrace();

    [GeneratedRegex(@"^---\[ end Kernel panic")]
    private static partial Regex EndPanic();
}
