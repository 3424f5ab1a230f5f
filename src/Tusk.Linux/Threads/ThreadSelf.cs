// C header: linux/kthread.h

using Linux.Bindings;

namespace Linux;

/// <summary>The thread of the kernel that runs, as its function sees it. Process context.</summary>
public readonly unsafe ref struct ThreadSelf
{
    /// <summary>Of a value that nobody has made, null: what runs may be no thread of the kernel.</summary>
    readonly task_struct* _task;

    internal ThreadSelf(task_struct* task) => _task = task;

    /// <summary>Whether the function should return: the thread's object goes.</summary>
    /// <exception cref="InvalidOperationException">EINVAL: it is the default value.</exception>
    public bool ShouldStop
    {
        get
        {
            this.Require();

            // SAFETY: a ref struct stays with its thread, which is the kernel's.
            return KernelThreads.ShouldStop();
        }
    }

    /// <summary>Sleeps that long, or until the function should return.</summary>
    /// <returns>False: the function should return.</returns>
    /// <inheritdoc cref="ShouldStop"/>
    public bool Sleep(Jiffies time)
    {
        this.Require();

        // The state is set first: being woken in between makes the thread go on.
        // SAFETY: as in ShouldStop.
        KernelThreads.SetState(KernelThreads.Idle);
        if (!KernelThreads.ShouldStop()) KernelThreads.Schedule(unchecked((nint)time.Count));
        KernelThreads.SetState(KernelThreads.Running);
        return !KernelThreads.ShouldStop();
    }

    /// <summary>Waits until the condition holds, or the function should return.</summary>
    /// <param name="queue">Where the condition's change is told.</param>
    /// <param name="state">What the condition looks at.</param>
    /// <param name="condition">Called at first and after every wake-up. It may sleep and take locks.</param>
    /// <returns>False: the function should return; the condition may hold or not.</returns>
    /// <inheritdoc cref="ShouldStop"/>
    public bool Wait<TState>(WaitQueue queue, TState state, Func<TState, bool> condition)
    {
        this.Require();

        // SAFETY: the entry is on the queue no longer than this frame: finally takes it off. wait_woken returns at once where the thread should stop.
        wait_queue_entry entry;
        WaitQueues.InitializeEntry(&entry, WaitQueues.WokenWakeFunction);
        entry.owner = _task;
        WaitQueues.Add(queue.Head, &entry);
        try
        {
            while (!KernelThreads.ShouldStop())
            {
                if (condition(state)) return true;
                WaitQueues.WaitWoken(&entry, WaitQueues.Interruptible, WaitQueues.MaxTimeout);
            }

            return false;
        }
        finally
        {
            WaitQueues.Remove(queue.Head, &entry);
        }
    }

    /// <summary>Lets others run where they wait for the processor: for loops that do not sleep.</summary>
    public static void Yield() => KernelThreads.Yield();

    void Require()
    {
        if (_task == null) throw new InvalidOperationException();
    }
}
