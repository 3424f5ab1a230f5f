// C header: linux/timer.h

using Linux.Bindings;
using Linux.Interop;

namespace Linux;

/// <summary>
/// A function that runs in an interrupt after some time, once or again and again: nothing in it may sleep (TUSK0504), and the locks it takes are taken
/// with <see cref="SpinLock{T}.LockIrq"/> elsewhere (TUSK0505). As the last reference goes, the timer is stopped, and a run under way is waited for.
/// </summary>
/// <typeparam name="TState">A value, or a shareable object.</typeparam>
[Shared]
public sealed unsafe class Timer<TState> : IDisposable
{
    timer_list _timer;
    readonly TState _state;
    readonly TimedFunction<TState> _run;

    /// <param name="state">What the function gets.</param>
    /// <param name="run">The function. An error that it throws is logged; it does not run again then until the timer is started.</param>
    public Timer(TState state, TimedFunction<TState> run)
    {
        _state = state;
        _run = run;

        // SAFETY: objects never move.
        TimerLists.Initialize(this.Address, &Run, 0);
    }

    timer_list* Address
    {
        get
        {
            // SAFETY: objects never move.
            fixed (timer_list* timer = &_timer) return timer;
        }
    }

    /// <summary>Whether a run is waiting. Any context.</summary>
    public bool IsPending
    {
        get
        {
            // SAFETY: it was initialised.
            return TimerLists.IsPending(this.Address) != 0;
        }
    }

    /// <summary>Has the function run after that time, and not when it would have before. Any context.</summary>
    public void Start(Jiffies delay)
    {
        // SAFETY: it was initialised.
        TimerLists.Modify(this.Address, (Jiffies.Now + delay).Count);
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
        return TimerLists.Cancel(this.Address) != 0;
    }

    [WaitsForCallbacks]
    public void Dispose()
    {
        // SAFETY: nobody else can start it, it does not start itself any more, and none of its runs is left when this returns.
        TimerLists.ShutDown(this.Address);
    }

    [CCallback, AtomicContext]
    static void Run(timer_list* timer)
    {
        // SAFETY: the object lives until Dispose has waited for this.
        Timer<TState> self = ObjectHandle.ContainerOf<Timer<TState>>(timer, nameof(_timer));
        try
        {
            if (self._run(self._state) is { } delay) self.Start(delay);
        }
        catch (KernelException error)
        {
            Log.Error($"a timer failed with error {(int)error.Errno}");
        }
    }
}
