// C header: linux/hrtimer.h

using Linux.Bindings;
using Linux.Interop;

namespace Linux;

/// <summary>What runs at a precise time: it says how long after that time to run again, and null for not at all.</summary>
public delegate Ktime? PreciseFunction<in TState>(TState state);

/// <summary>
/// A function that the clock's own interrupt runs after some nanoseconds, once or in a steady beat: nothing in it may sleep (TUSK0504), and the locks it takes
/// are taken with <see cref="SpinLock{T}.LockIrq"/> elsewhere, in the function of a <see cref="Timer{TState}"/> too (TUSK0505). As the last reference goes,
/// the timer is stopped, and a run under way is waited for.
/// </summary>
/// <remarks>The clock is that of <see cref="Ktime.Now"/>. Where it ticks no finer than jiffies, runs are as late as those of a <see cref="Timer{TState}"/>.</remarks>
/// <typeparam name="TState">A value, or a shareable object.</typeparam>
[Shared]
public sealed unsafe class HrTimer<TState> : IDisposable
{
    hrtimer _timer;
    readonly TState _state;
    readonly PreciseFunction<TState> _run;

    /// <param name="state">What the function gets.</param>
    /// <param name="run">
    /// The function. The time that it gives counts from when this run was due, not from when it came, so that a beat keeps its pace; beats that are over already are
    /// left out. An error that it throws, or a time that is not positive, is logged; it does not run again then until the timer is started.
    /// </param>
    public HrTimer(TState state, PreciseFunction<TState> run)
    {
        _state = state;
        _run = run;

        // SAFETY: objects never move.
        HrTimers.Initialize(this.Address, &Run, HrTimers.Monotonic, HrTimers.Relative);
    }

    hrtimer* Address
    {
        get
        {
            // SAFETY: objects never move.
            fixed (hrtimer* timer = &_timer) return timer;
        }
    }

    /// <summary>Whether a run is waiting, or under way. Any context.</summary>
    public bool IsActive
    {
        get
        {
            // SAFETY: it was initialised.
            return HrTimers.IsActive(this.Address);
        }
    }

    /// <summary>
    /// Has the function run after that time, and not when it would have before; at once where the time is not positive. Where the function runs meanwhile and gives a
    /// time, that counts. Any context.
    /// </summary>
    public void Start(Ktime delay)
    {
        // SAFETY: it was initialised.
        HrTimers.Start(this.Address, delay.Nanoseconds, HrTimers.Relative);
    }

    /// <summary>
    /// Takes back what is waiting, and waits for a run under way: none is when it returns, even where the function asks for the next. Process context; may
    /// sleep. No lock may be held that the function takes.
    /// </summary>
    /// <returns>False: nothing was waiting.</returns>
    [WaitsForCallbacks]
    public bool Cancel()
    {
        // SAFETY: it was initialised.
        return HrTimers.Cancel(this.Address) != 0;
    }

    /// <summary>As <see cref="Cancel"/>. It can be started again afterwards.</summary>
    [WaitsForCallbacks, DisposesAgain]
    public void Dispose()
    {
        // SAFETY: as the last reference goes nobody else can start it, and none of its runs is left when this returns.
        HrTimers.Cancel(this.Address);
    }

    // It starts itself again, and never returns HRTIMER_RESTART: hrtimer_forward is no good beside a Start of somebody else.
    [CCallback, AtomicContext(IsHard = true), OnError(0)]
    [return: CType("enum hrtimer_restart")]
    static int Run(hrtimer* timer)
    {
        // SAFETY: the object lives until Dispose has waited for this.
        HrTimer<TState> self = ObjectHandle.ContainerOf<HrTimer<TState>>(timer, nameof(_timer));
        try
        {
            // SAFETY: it was initialised.
            if (self._run(self._state) is { } interval)
                HrTimers.Start(timer, NextBeat(HrTimers.Expiry(timer), interval.Nanoseconds, Timekeeping.Monotonic()), HrTimers.Absolute);
        }
        catch (KernelException error)
        {
            Log.Error($"a precise timer failed with error {(int)error.Errno}");
        }

        return 0;
    }

    /// <summary>The first time after now that is a whole number of intervals after one that was due.</summary>
    static long NextBeat(long due, long interval, long now)
    {
        unchecked
        {
            if (interval <= 0) throw new KernelException(Errno.EINVAL);
            if (due < 0) due = now;
            if (interval > long.MaxValue - due) return long.MaxValue;
            return due + interval > now ? due + interval : due + ((now - due) / interval + 1) * interval;
        }
    }
}
