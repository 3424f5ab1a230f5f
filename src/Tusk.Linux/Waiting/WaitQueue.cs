// C header: linux/wait.h

using Linux.Bindings;
using Linux.Interop;

namespace Linux;

/// <summary>Threads that wait for a condition, and those that wake them.</summary>
/// <remarks>
/// Change what the condition looks at, then wake. Lockdep sees all wait queues as one class.
/// </remarks>
[Synchronized]
public sealed unsafe class WaitQueue
{
    wait_queue_head _head;

    public WaitQueue()
    {
        // SAFETY: objects never move.
        WaitQueues.InitializeHead(this.Head);
    }

    internal wait_queue_head* Head
    {
        get
        {
            // SAFETY: objects never move.
            fixed (wait_queue_head* head = &_head) return head;
        }
    }

    /// <summary>Waits until the condition holds. Process context; sleeps.</summary>
    /// <param name="state">What the condition looks at.</param>
    /// <param name="condition">Called at first and after every wake-up. It may sleep and take locks.</param>
    /// <exception cref="KernelException">ERESTARTSYS: a signal came first.</exception>
    public void Wait<TState>(TState state, Func<TState, bool> condition)
    {
        if (!this.WaitCore(state, condition, WaitQueues.MaxTimeout)) throw new KernelException(Errno.ETIMEDOUT);
    }

    /// <summary>Waits until the condition holds, or for some time.</summary>
    /// <returns>False when the time was over first.</returns>
    /// <inheritdoc cref="Wait{TState}(TState, Func{TState, bool})"/>
    public bool Wait<TState>(TState state, Func<TState, bool> condition, Jiffies timeout) =>
        this.WaitCore(state, condition, unchecked((nint)timeout.Count));

    /// <summary>Lets one waiting thread look again. Any context.</summary>
    public void WakeOne()
    {
        // SAFETY: the head was initialised.
        WaitQueues.WakeOne(this.Head);
    }

    /// <summary>Lets all waiting threads look again. Any context.</summary>
    public void WakeAll()
    {
        // SAFETY: the head was initialised.
        WaitQueues.WakeAll(this.Head);
    }

    // wait_woken, and not prepare_to_wait: the condition runs in TASK_RUNNING, so it may sleep.
    bool WaitCore<TState>(TState state, Func<TState, bool> condition, nint timeout)
    {
        // SAFETY: the entry is on the queue no longer than this frame: finally takes it off.
        wait_queue_entry entry;
        WaitQueues.InitializeEntry(&entry, WaitQueues.WokenWakeFunction);
        entry.owner = WaitQueues.Current;
        WaitQueues.Add(this.Head, &entry);
        try
        {
            while (!condition(state))
            {
                if (timeout == 0) return false;
                if (WaitQueues.SignalPending(WaitQueues.Current) != 0) throw new KernelException(Errno.ERESTARTSYS);
                timeout = WaitQueues.WaitWoken(&entry, WaitQueues.Interruptible, timeout);
            }

            return true;
        }
        finally
        {
            WaitQueues.Remove(this.Head, &entry);
        }
    }
}
