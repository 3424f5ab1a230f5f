// C header: linux/workqueue.h

using Linux.Bindings;
using Linux.Interop;

namespace Linux;

/// <summary>What runs at a time: it says how long to wait for the next, and null for none.</summary>
public delegate Jiffies? TimedFunction<in TState>(TState state);

/// <summary>
/// A function that one of the kernel's threads runs after some time, once or again and again. It runs in process context and may sleep. As the last
/// reference goes, a run that is waiting is cancelled, and one under way is waited for.
/// </summary>
/// <typeparam name="TState">A value, or a shareable object.</typeparam>
[Shared]
public sealed unsafe class DelayedWork<TState> : IDisposable
{
    delayed_work _work;
    readonly TState _state;
    readonly TimedFunction<TState> _run;

    /// <param name="state">What the function gets.</param>
    /// <param name="run">The function. An error that it throws is logged; it does not run again then until it is scheduled.</param>
    public DelayedWork(TState state, TimedFunction<TState> run)
    {
        _state = state;
        _run = run;

        // SAFETY: objects never move.
        Workqueues.Initialize(this.Address, &Run);
    }

    delayed_work* Address
    {
        get
        {
            // SAFETY: objects never move.
            fixed (delayed_work* work = &_work) return work;
        }
    }

    /// <summary>Has the function run after that time, unless it is waiting to. Any context.</summary>
    /// <returns>False: it was waiting already, and still runs when it would have.</returns>
    public bool Schedule(Jiffies delay)
    {
        // SAFETY: it was initialised.
        return Workqueues.Schedule(this.Address, delay.Count);
    }

    /// <summary>Has what is waiting run now, and waits for its end. Process context; sleeps. No lock may be held that the function takes.</summary>
    /// <returns>False: there was none.</returns>
    [WaitsForCallbacks]
    public bool Flush()
    {
        // SAFETY: it was initialised.
        return Workqueues.Flush(this.Address);
    }

    /// <summary>
    /// Takes back what is waiting, and waits for a run under way: none is when it returns, even where the function asks for the next. Process context; sleeps.
    /// No lock may be held that the function takes.
    /// </summary>
    /// <returns>False: nothing was waiting.</returns>
    [WaitsForCallbacks]
    public bool Cancel()
    {
        // SAFETY: it was initialised.
        return Workqueues.Cancel(this.Address);
    }

    /// <summary>As <see cref="Cancel"/>. It can be scheduled again afterwards.</summary>
    [WaitsForCallbacks, DisposesAgain]
    public void Dispose()
    {
        // SAFETY: as the last reference goes nobody else can schedule it, and none of its runs is left when this returns.
        Workqueues.Cancel(this.Address);
    }

    [CCallback]
    static void Run(work_struct* work)
    {
        // SAFETY: the object lives until Dispose has waited for this.
        DelayedWork<TState> item = ObjectHandle.ContainerOf<DelayedWork<TState>>(Workqueues.DelayedOf(work), nameof(_work));
        try
        {
            if (item._run(item._state) is { } delay) item.Schedule(delay);
        }
        catch (KernelException error)
        {
            Log.Error($"a delayed work failed with error {(int)error.Errno}");
        }
    }
}
