using Linux;

static class PreciseTimerTests
{
    [KernelTest]
    internal static void RunsAgainUntilItSaysSo()
    {
        var tally = new Tally();
        var timer = new HrTimer<Tally>(tally, static t => t.Count() < 3 ? Ktime.FromMicroseconds(200) : null);
        Assert.False(timer.IsActive);
        timer.Start(Ktime.FromMicroseconds(100));
        for (int i = 0; i < 100 && tally.Runs < 3; i++) Delay.Sleep(1);
        Delay.Sleep(5);
        Assert.Equal(3, tally.Runs);
        Assert.False(timer.IsActive);
        timer.Start(new Ktime(0));
        for (int i = 0; i < 100 && tally.Runs < 4; i++) Delay.Sleep(1);
        Assert.Equal(4, tally.Runs);
    }

    [KernelTest]
    internal static void IsCancelledWhileItBeats()
    {
        var tally = new Tally();
        var timer = new HrTimer<Tally>(tally, static t =>
        {
            t.Count();
            return Ktime.FromMicroseconds(50);
        });
        timer.Start(Ktime.FromSeconds(1_000));
        Assert.True(timer.IsActive);
        Assert.True(timer.Cancel());
        Assert.False(timer.Cancel());
        timer.Start(Ktime.FromMicroseconds(50));
        Delay.Sleep(10);
        timer.Cancel();
        int runs = tally.Runs;
        Assert.True(runs > 0);
        Delay.Sleep(10);
        Assert.Equal(runs, tally.Runs);
    }

    [KernelTest]
    internal static void TheLastReferenceStopsIt()
    {
        var tally = new Tally();
        Begin(tally);
        int runs = tally.Runs;
        Assert.True(runs > 0);
        Delay.Sleep(10);
        Assert.Equal(runs, tally.Runs);
    }

    static void Begin(Tally tally)
    {
        var timer = new HrTimer<Tally>(tally, static t =>
        {
            t.Count();
            return Ktime.FromMicroseconds(100);
        });
        timer.Start(Ktime.FromMicroseconds(100));
        Delay.Sleep(10);
    }

    /// <summary>What is started after a Dispose by hand is stopped as the last reference goes, all the same.</summary>
    [KernelTest]
    internal static void StartsAfterDispose()
    {
        var tally = new Tally();
        BeginTwice(tally);
        int runs = tally.Runs;
        Delay.Sleep(20);
        Assert.Equal(runs, tally.Runs);
    }

    static void BeginTwice(Tally tally)
    {
        var timer = new HrTimer<Tally>(tally, static t =>
        {
            t.Count();
            return Ktime.FromMicroseconds(100);
        });
        timer.Dispose();
        timer.Start(Ktime.FromMilliseconds(5));
    }

    [KernelTest]
    internal static void AnErrorEndsIt()
    {
        var tally = new Tally();
        var timer = new HrTimer<Tally>(tally, static t => t.Count() == 1 ? new Ktime(1_000) : throw new KernelException(Errno.EIO));
        timer.Start(new Ktime(1_000));
        for (int i = 0; i < 100 && tally.Runs < 2; i++) Delay.Sleep(1);
        Delay.Sleep(5);
        Assert.Equal(2, tally.Runs);
    }

    /// <summary>A time that is not positive would keep the processor for good.</summary>
    [KernelTest]
    internal static void NoTimeEndsIt()
    {
        var tally = new Tally();
        var timer = new HrTimer<Tally>(tally, static t => new Ktime(1 - t.Count()));
        timer.Start(new Ktime(1_000));
        Delay.Sleep(5);
        Assert.Equal(1, tally.Runs);
    }

    /// <summary>The time counts from when the run was due: a slow function does not make the beat slower.</summary>
    [KernelTest]
    internal static void KeepsItsPace()
    {
        var tally = new Tally();
        var timer = new HrTimer<Tally>(tally, static t =>
        {
            Delay.Spin(300);
            return t.Count() < 20 ? Ktime.FromMilliseconds(1) : null;
        });
        Ktime before = Ktime.Now;
        timer.Start(Ktime.FromMilliseconds(1));
        for (int i = 0; i < 1_000 && tally.Runs < 20; i++) Delay.Sleep(1);
        Assert.Equal(20, tally.Runs);
        Assert.True(Ktime.Now - before >= Ktime.FromMilliseconds(20));
    }

    [KernelTest]
    internal static void SharesALockWithAThread()
    {
        var sum = new SpinLock<uint>(0);
        var timer = new HrTimer<SpinLock<uint>>(sum, static s =>
        {
            using var value = s.Lock();
            value.Value++;
            return Ktime.FromMicroseconds(50);
        });
        timer.Start(Ktime.FromMicroseconds(50));
        for (int i = 0; i < 10_000; i++)
        {
            using var value = sum.LockIrq();
            value.Value++;
        }

        Delay.Sleep(10);
        timer.Cancel();
        using var all = sum.LockIrq();
        Assert.True(all.Value > 10_000);
    }
}
