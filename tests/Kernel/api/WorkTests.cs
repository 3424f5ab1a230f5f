using Linux;

static class WorkTests
{
    [KernelTest]
    internal static void WorkRunsOnceForEachSchedule()
    {
        var tally = new Tally();
        var work = new WorkItem<Tally>(tally, static t => t.Count());
        Assert.True(work.Schedule());
        work.Flush();
        Assert.Equal(1, tally.Runs);
        Assert.False(work.Flush());
        work.Schedule();
        work.Flush();
        Assert.Equal(2, tally.Runs);
    }

    [KernelTest]
    internal static void WorkMaySleep()
    {
        var tally = new Tally();
        var work = new WorkItem<Tally>(tally, static t =>
        {
            Delay.Sleep(5);
            t.Count();
        });
        work.Schedule();
        work.Flush();
        Assert.Equal(1, tally.Runs);
    }

    [KernelTest]
    internal static void AnErrorEndsOneRun()
    {
        var tally = new Tally();
        var work = new WorkItem<Tally>(tally, static t =>
        {
            t.Count();
            throw new KernelException(Errno.EIO);
        });
        work.Schedule();
        work.Flush();
        work.Schedule();
        work.Flush();
        Assert.Equal(2, tally.Runs);
    }

    [KernelTest]
    internal static void TheLastReferenceEndsTheWork()
    {
        var tally = new Tally();
        Begin(tally);
        int runs = tally.Runs;
        Delay.Sleep(30);
        Assert.Equal(runs, tally.Runs);
    }

    /// <summary>What is scheduled after a Dispose by hand is taken back as the last reference goes, all the same.</summary>
    [KernelTest]
    internal static void WorkIsScheduledAfterDispose()
    {
        var tally = new Tally();
        ScheduleDisposed(tally);
        Delay.Sleep(20);
        Assert.True(tally.Runs <= 1);
    }

    static void ScheduleDisposed(Tally tally)
    {
        var later = new DelayedWork<Tally>(tally, static t =>
        {
            t.Count();
            return null;
        });
        later.Dispose();
        later.Schedule(Jiffies.FromMilliseconds(5));
        var work = new WorkItem<Tally>(tally, static t => t.Count());
        work.Dispose();
        work.Schedule();
    }

    static void Begin(Tally tally)
    {
        var work = new DelayedWork<Tally>(tally, static t =>
        {
            t.Count();
            return Jiffies.FromMilliseconds(1);
        });
        work.Schedule(Jiffies.FromMilliseconds(1));
        Delay.Sleep(30);
    }

    [KernelTest]
    internal static void DelayedWorkWaits()
    {
        var tally = new Tally();
        var work = new DelayedWork<Tally>(tally, static t =>
        {
            t.Count();
            return null;
        });
        Assert.True(work.Schedule(Jiffies.FromMilliseconds(10_000)));
        Assert.False(work.Schedule(Jiffies.FromMilliseconds(1)));
        Assert.Equal(0, tally.Runs);
        Assert.True(work.Cancel());
        Assert.False(work.Cancel());
        work.Schedule(Jiffies.FromMilliseconds(10_000));
        work.Flush();
        Assert.Equal(1, tally.Runs);
    }

    [KernelTest]
    internal static void DelayedWorkRunsAgain()
    {
        var tally = new Tally();
        var work = new DelayedWork<Tally>(tally, static t => t.Count() < 3 ? Jiffies.FromMilliseconds(1) : null);
        work.Schedule(Jiffies.FromMilliseconds(1));
        for (int i = 0; i < 100 && tally.Runs < 3; i++) Delay.Sleep(10);
        Delay.Sleep(20);
        Assert.Equal(3, tally.Runs);
    }

    [KernelTest]
    internal static void TimerRunsAgainUntilItSaysSo()
    {
        var tally = new Tally();
        var timer = new Timer<Tally>(tally, static t => t.Count() < 3 ? Jiffies.FromMilliseconds(1) : null);
        Assert.False(timer.IsPending);
        timer.Start(Jiffies.FromMilliseconds(1));
        for (int i = 0; i < 100 && tally.Runs < 3; i++) Delay.Sleep(10);
        Delay.Sleep(20);
        Assert.Equal(3, tally.Runs);
        Assert.False(timer.IsPending);
    }

    [KernelTest]
    internal static void TimerIsCancelled()
    {
        var tally = new Tally();
        var timer = new Timer<Tally>(tally, static t =>
        {
            t.Count();
            return Jiffies.FromMilliseconds(1);
        });
        timer.Start(Jiffies.FromMilliseconds(10_000));
        Assert.True(timer.IsPending);
        Assert.True(timer.Cancel());
        Assert.False(timer.Cancel());
        timer.Start(Jiffies.FromMilliseconds(1));
        Delay.Sleep(30);
        timer.Cancel();
        Assert.False(timer.IsPending);
        int runs = tally.Runs;
        Assert.True(runs > 0);
        Delay.Sleep(30);
        Assert.Equal(runs, tally.Runs);
    }

    [KernelTest]
    internal static void TimerAndThreadShareALock()
    {
        var sum = new SpinLock<int>(0);
        var timer = new Timer<SpinLock<int>>(sum, static s =>
        {
            using var value = s.Lock();
            value.Value++;
            return Jiffies.FromMilliseconds(1);
        });
        timer.Start(Jiffies.FromMilliseconds(1));
        for (int i = 0; i < 1000; i++)
        {
            using var value = sum.LockIrq();
            value.Value++;
        }

        Delay.Sleep(20);
        timer.Cancel();
        using var all = sum.LockIrq();
        Assert.True(all.Value > 1000);
    }
}

/// <summary>How often something ran.</summary>
sealed class Tally
{
    readonly Atomic<int> _runs = new(0);

    public int Runs => _runs.Load();

    /// <returns>How often, this time included.</returns>
    public int Count() => _runs.Increment();
}
