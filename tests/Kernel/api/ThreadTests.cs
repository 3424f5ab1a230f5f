using Linux;
using Linux.Interop;

static unsafe class ThreadTests
{
    [KernelTest]
    internal static void RunsUntilItsObjectGoes()
    {
        var tally = new Tally();
        Begin(tally);
        int runs = tally.Runs;
        Assert.True(runs > 0);
        Delay.Sleep(20);
        Assert.Equal(runs, tally.Runs);
    }

    static void Begin(Tally tally)
    {
        var thread = new KernelThread<Tally>("tusk-counts", tally, static (t, self) =>
        {
            while (self.Sleep(Jiffies.FromMilliseconds(1))) t.Count();
        });
        for (int i = 0; i < 100 && tally.Runs == 0; i++) Delay.Sleep(10);
        Assert.NotNull(thread);
    }

    [KernelTest]
    internal static void SleepEndsWhenItShouldStop()
    {
        Ktime before = Ktime.Now;
        var thread = new KernelThread<int>("tusk-sleeps", 1_000_000, static (time, self) =>
        {
            Assert.False(self.ShouldStop);
            Assert.False(self.Sleep(Jiffies.FromMilliseconds((uint)time)));
            Assert.True(self.ShouldStop);
        });
        Delay.Sleep(20);
        thread.Dispose();
        thread.Dispose();
        Assert.True(Ktime.Now - before < Ktime.FromSeconds(100));
    }

    [KernelTest]
    internal static void MayEndByItself()
    {
        var done = new Completion();
        var thread = new KernelThread<Completion>("tusk-ends", done, static (d, _) => d.Complete());
        done.Wait();
        Delay.Sleep(20);
        thread.Dispose();
    }

    [KernelTest]
    internal static void AnErrorEndsIt()
    {
        var done = new Completion();
        var thread = new KernelThread<Completion>("tusk-fails", done, static (d, _) =>
        {
            d.Complete();
            throw new KernelException(Errno.EIO);
        });
        done.Wait();
        thread.Dispose();
    }

    /// <summary>Stopped before it has run, or after: its state is there as long as it may look at it.</summary>
    [KernelTest]
    internal static void IsStoppedAtOnce()
    {
        var tally = new Tally();
        for (int i = 0; i < 50; i++) new KernelThread<Tally>("tusk-short", tally, static (t, _) => t.Count()).Dispose();
        Assert.True(tally.Runs <= 50);
    }

    [KernelTest]
    internal static void WaitsForACondition()
    {
        var shared = new Handover();
        var thread = new KernelThread<Handover>("tusk-waits", shared, static (s, self) =>
        {
            while (self.Wait(s.Changed, s.Given, static g => g.Runs > 0))
            {
                s.Taken.Complete();
                if (!self.Wait(s.Changed, s.Given, static g => g.Runs > 1)) s.Ended.Complete();
            }
        });
        Delay.Sleep(10);
        Assert.False(shared.Taken.IsDone);
        shared.Given.Count();
        shared.Changed.WakeAll();
        shared.Taken.Wait();
        Assert.False(shared.Ended.IsDone);
        thread.Dispose();
        Assert.True(shared.Ended.IsDone);
    }

    [KernelTest]
    internal static void HasItsName()
    {
        var name = new SpinLock<(ulong, ulong)>(default);
        var thread = new KernelThread<SpinLock<(ulong, ulong)>>("tusk-is-named", name, static (n, self) =>
        {
            (ulong, ulong) found = ReadName();
            using (var value = n.Lock()) value.Value = found;
            self.Sleep(Jiffies.FromMilliseconds(1_000_000));
        });
        Delay.Sleep(50);
        thread.Dispose();
        using var value = name.Lock();
        Span<byte> expected = stackalloc byte[16];
        "tusk-is-named"u8.CopyTo(expected);
        Assert.Equal(BitConverter.ToUInt64(expected), value.Value.Item1);
        Assert.Equal(BitConverter.ToUInt64(expected[8..]), value.Value.Item2);
    }

    /// <summary>A value that nobody made is of no thread.</summary>
    [KernelTest]
    internal static void NobodysSelfIsRefused()
    {
        Assert.Throws<InvalidOperationException>(static () => Assert.False(default(ThreadSelf).ShouldStop));
        Assert.Throws<InvalidOperationException>(static () => default(ThreadSelf).Sleep(new Jiffies(1)));
        Assert.Throws<InvalidOperationException>(static () => default(ThreadSelf).Wait(new WaitQueue(), 0, static _ => true));
    }

    static (ulong, ulong) ReadName()
    {
        // SAFETY: comm has 16 bytes.
        byte* name = Name;
        return (*(ulong*)name, *(ulong*)(name + 8));
    }

    static extern byte* Name { [CValue("current->comm", Header = "linux/sched.h")] get; }
}

/// <summary>One thread tells another.</summary>
sealed class Handover
{
    public WaitQueue Changed { get; } = new();
    public Tally Given { get; } = new();
    public Completion Taken { get; } = new();
    public Completion Ended { get; } = new();
}
