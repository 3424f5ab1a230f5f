// C header: linux/workqueue.h

using Linux.Bindings;
using Linux.Interop;

namespace Linux;

/// <summary>
/// A function that one of the kernel's threads runs soon: for what takes long, or has to sleep, where it is asked for. It runs in process context and
/// may sleep. As the last reference goes, a run that is waiting is cancelled, and one under way is waited for.
/// </summary>
/// <typeparam name="TState">A value, or a shareable object.</typeparam>
[Shared]
public sealed unsafe class WorkItem<TState> : IDisposable
{
    work_struct _work;
    readonly TState _state;
    readonly Action<TState> _run;

    /// <param name="state">What the function gets.</param>
    /// <param name="run">The function. An error that it throws is logged, and ends that run.</param>
    public WorkItem(TState state, Action<TState> run)
    {
        _state = state;
        _run = run;

        // SAFETY: objects never move.
        Workqueues.Initialize(this.Address, &Run);
    }

    work_struct* Address
    {
        get
        {
            // SAFETY: objects never move.
            fixed (work_struct* work = &_work) return work;
        }
    }

    /// <summary>Has the function run once more, unless it is waiting to. Any context.</summary>
    /// <returns>False: it was waiting already.</returns>
    public bool Schedule()
    {
        // SAFETY: it was initialised.
        return Workqueues.Schedule(this.Address);
    }

    /// <summary>Waits until the last run that was asked for has ended. Process context; sleeps. No lock may be held that the function takes.</summary>
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
        WorkItem<TState> item = ObjectHandle.ContainerOf<WorkItem<TState>>(work, nameof(_work));
        try
        {
            item._run(item._state);
        }
        catch (KernelException error)
        {
            Log.Error($"a work item failed with error {(int)error.Errno}");
        }
    }
}
