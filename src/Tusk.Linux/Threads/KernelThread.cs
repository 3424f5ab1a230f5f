// C header: linux/kthread.h

using Linux.Bindings;
using Linux.Interop;

namespace Linux;

/// <summary>What a thread of the kernel does. It returns when it is asked to stop, or when it has nothing left to do.</summary>
public delegate void ThreadFunction<in TState>(TState state, ThreadSelf self);

/// <summary>
/// A thread of the kernel of its own: for what goes on as long as something is there. Its function runs in process context and may sleep. As the last reference
/// goes, the thread is asked to stop, and its end is waited for.
/// </summary>
/// <typeparam name="TState">A value, or a shareable object.</typeparam>
[Shared]
public sealed unsafe class KernelThread<TState> : IDisposable
{
    /// <summary>With a count of this object's own; null once it has been stopped.</summary>
    task_struct* _task;
    readonly TState _state;
    readonly ThreadFunction<TState> _run;

    /// <summary>Makes the thread, which begins at once. Process context; may sleep.</summary>
    /// <param name="name">What <c>ps</c> shows: up to 15 bytes of it.</param>
    /// <param name="state">What the function gets.</param>
    /// <param name="run">
    /// The function. An error that it throws is logged, and ends the thread. While it waits for something else than <see cref="ThreadSelf"/>, it does not see that it
    /// should stop, and whoever stops it waits.
    /// </param>
    /// <exception cref="OutOfMemoryException">ENOMEM.</exception>
    /// <exception cref="KernelException">EINTR: a signal came first; EAGAIN: there are too many threads.</exception>
    public KernelThread(string name, TState state, ThreadFunction<TState> run)
    {
        _state = state;
        _run = run;

        // SAFETY: objects never move. The thread begins when all else is in place, and the count keeps its task until Dispose, even where it ends before.
        fixed (task_struct** self = &_task)
        {
            task_struct* task = KernelThreads.Create(&Run, self, CString.Of("%s"), CString.Of(name));
            KernelException.ThrowIfError(task);
            _task = KernelThreads.Get(task);
            KernelThreads.Wake(task);
        }
    }

    /// <summary>Asks the function to stop, and waits for its end. Process context; sleeps. No lock may be held that the function takes.</summary>
    [WaitsForCallbacks]
    public void Dispose()
    {
        // SAFETY: one caller gets the task, whose count is the constructor's; kthread_stop must not be called again.
        fixed (task_struct** self = &_task)
        {
            var task = (task_struct*)Exchanges.Pointer((void**)self, null);
            if (task == null) return;
            KernelThreads.Stop(task);
            KernelThreads.Put(task);
        }
    }

    [CCallback]
    static int Run(void* self)
    {
        // SAFETY: the object lives until Dispose has waited for this.
        KernelThread<TState> thread = ObjectHandle.ContainerOf<KernelThread<TState>>(self, nameof(_task));
        try
        {
            thread._run(thread._state, new ThreadSelf(WaitQueues.Current));
            return 0;
        }
        catch (KernelException error)
        {
            Log.Error($"a thread failed with error {(int)error.Errno}");
            return unchecked(-(int)error.Errno);
        }
    }
}
