using System.Runtime.CompilerServices;
using Linux;
using Linux.Interop;

static unsafe class InterruptTests
{
    [KernelTest]
    internal static void RunsWhenItsDeviceCalls()
    {
        var line = new Line();
        var tally = new Tally();
        var interrupt = new Interrupt<Tally>(line.Number, "tusk-device", tally, static t =>
        {
            t.Count();
            return InterruptResult.Handled;
        });
        for (int i = 1; i <= 3; i++)
        {
            line.Call();
            interrupt.Synchronize();
            Assert.Equal(i, tally.Runs);
        }

        interrupt.Dispose();
        interrupt.Dispose();
        line.Call();
        Assert.Equal(3, tally.Runs);
    }

    [KernelTest]
    internal static void GoesWithItsLastReference()
    {
        var line = new Line();
        var tally = new Tally();
        Once(line, tally);
        Once(line, tally);
        line.Call();
        Assert.Equal(2, tally.Runs);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void Once(Line line, Tally tally)
    {
        var interrupt = new Interrupt<Tally>(line.Number, "tusk-device", tally, static t =>
        {
            t.Count();
            return InterruptResult.Handled;
        });
        line.Call();
        interrupt.Synchronize();
    }

    [KernelTest]
    internal static void OneHasTheLine()
    {
        var line = new Line();
        var tally = new Tally();
        var first = new Interrupt<Tally>(line.Number, "tusk-first", tally, static _ => InterruptResult.Handled);
        Assert.Throws(Errno.EBUSY, () => new Interrupt<Tally>(line.Number, "tusk-second", tally, static _ => InterruptResult.Handled));
        first.Dispose();
        Assert.Throws(Errno.EINVAL, () => new Interrupt<Tally>(1_000_000, "tusk-nowhere", tally, static _ => InterruptResult.Handled));
    }

    /// <summary>Each on a shared line is asked, and keeps what it looks at as long as it may be.</summary>
    [KernelTest]
    internal static void ManyShareALine()
    {
        var line = new Line();
        Tally one = new(), other = new();
        var first = new Interrupt<Tally>(line.Number, "tusk-first", one, static t => t.Count() > 1 ? InterruptResult.Handled : InterruptResult.None, InterruptFlags.Shared);
        var second = new Interrupt<Tally>(line.Number, "tusk-second", other, static t => t.Count() == 1 ? InterruptResult.WakeThread : InterruptResult.None, InterruptFlags.Shared);
        line.Call();
        first.Synchronize();
        Assert.Equal(11, one.Runs * 10 + other.Runs);
        first.Dispose();
        line.Call();
        second.Synchronize();
        Assert.Equal(12, one.Runs * 10 + other.Runs);
        second.Dispose();
    }

    [KernelTest]
    internal static void AnErrorIsNoAnswer()
    {
        var line = new Line();
        var tally = new Tally();
        var interrupt = new Interrupt<Tally>(line.Number, "tusk-device", tally, static t => t.Count() == 1 ? throw new KernelException(Errno.EIO) : InterruptResult.Handled);
        line.Call();
        line.Call();
        interrupt.Synchronize();
        Assert.Equal(2, tally.Runs);
        interrupt.Dispose();
    }

    [KernelTest]
    internal static void AThreadDoesTheRest()
    {
        var line = new Line();
        var events = new Events();
        var interrupt = new ThreadedInterrupt<Events>(line.Number, "tusk-device", events, static e =>
        {
            Delay.Sleep(1);
            using var sum = e.Sum.Lock();
            sum.Value++;
            e.Done.Complete();
        });
        for (int i = 1; i <= 3; i++)
        {
            line.Call();
            events.Done.Wait();
        }

        interrupt.Dispose();
        using var all = events.Sum.Lock();
        Assert.Equal(3, all.Value);
    }

    [KernelTest]
    internal static void TheThreadRunsWhereItIsAskedTo()
    {
        var line = new Line();
        var events = new Events();
        var interrupt = new ThreadedInterrupt<Events>(line.Number, "tusk-device", events, static e => e.Done.Complete(),
            static e => e.Calls.Count() == 2 ? InterruptResult.WakeThread : InterruptResult.Handled);
        line.Call();
        interrupt.Synchronize();
        Assert.False(events.Done.IsDone);
        line.Call();
        events.Done.Wait();
        interrupt.Dispose();
        Assert.Equal(2, events.Calls.Runs);
    }

    /// <summary>A run under way is waited for, and what it looks at is there as long as it runs.</summary>
    [KernelTest]
    internal static void DisposeWaitsForTheThread()
    {
        var line = new Line();
        var events = new Events();
        var interrupt = new ThreadedInterrupt<Events>(line.Number, "tusk-slow", events, static e =>
        {
            e.Done.Complete();
            Delay.Sleep(30);
            e.Calls.Count();
        });
        line.Call();
        events.Done.Wait();
        interrupt.Dispose();
        Assert.Equal(1, events.Calls.Runs);
    }

    [KernelTest]
    internal static void AnErrorEndsOneRunOfTheThread()
    {
        var line = new Line();
        var events = new Events();
        var interrupt = new ThreadedInterrupt<Events>(line.Number, "tusk-fails", events, static e =>
        {
            e.Done.Complete();
            throw new KernelException(Errno.EIO);
        });
        line.Call();
        events.Done.Wait();
        interrupt.Synchronize();
        line.Call();
        events.Done.Wait();
        interrupt.Dispose();
    }

    /// <summary>The device calls while a timer's interrupt runs on this CPU, and a thread changes the same sum.</summary>
    [KernelTest]
    internal static void SharesALockWithAThread()
    {
        var line = new Line();
        var counted = new SpinLock<ulong>(0);
        var interrupt = new Interrupt<SpinLock<ulong>>(line.Number, "tusk-device", counted, static c =>
        {
            using var value = c.Lock();
            value.Value++;
            return InterruptResult.Handled;
        });
        var timer = new HrTimer<Line>(line, static l =>
        {
            l.Call();
            return Ktime.FromMicroseconds(50);
        });
        timer.Start(Ktime.FromMicroseconds(50));
        for (int i = 0; i < 10_000; i++)
        {
            using var value = counted.LockIrq();
            value.Value++;
        }

        Delay.Sleep(5);
        timer.Cancel();
        interrupt.Dispose();
        using var all = counted.LockIrq();
        Assert.True(all.Value > 10_000);
    }
}

sealed class Events
{
    public Mutex<int> Sum { get; } = new(0);
    public Completion Done { get; } = new();
    public Tally Calls { get; } = new();
}

/// <summary>
/// A line that no device has: the tests call in the place of a device. Its controller does nothing; User-mode Linux has all its lines from the start, with one of its own.
/// </summary>
sealed unsafe class Line : IDisposable
{
    public Line()
    {
        this.Number = 40;
        if (IsUml) return;
        int number = Allocate(40, -1);
        if (number < 0) throw new KernelException((Errno)(-number));
        this.Number = (uint)number;
        SetUp(this.Number, Controller, Flow);
    }

    public uint Number { get; }

    /// <summary>Any context.</summary>
    public void Call() => Handle(this.Number);

    public void Dispose()
    {
        if (!IsUml) Free(this.Number, 1);
    }

    static extern bool IsUml { [CValue("IS_ENABLED(CONFIG_UML)", Header = "linux/kconfig.h")] get; }

    [CFunction("irq_alloc_desc_from", Header = "linux/irq.h")]
    static extern int Allocate(int from, int node);

    [CFunction("irq_free_descs", Header = "linux/irq.h")]
    static extern void Free(uint from, uint count);

    [CFunction("irq_set_chip_and_handler", Header = "linux/irq.h")]
    static extern void SetUp(uint line, [CType("const struct irq_chip *")] void* controller, [CType("irq_flow_handler_t")] void* flow);

    static extern void* Controller { [CValue("&dummy_irq_chip", Header = "linux/irq.h")] get; }

    static extern void* Flow { [CValue("handle_level_irq", Header = "linux/irq.h")] get; }

    [NeverSleeps, CFunction("generic_handle_irq_safe", Header = "linux/irq.h")]
    static extern int Handle(uint line);
}
