// C header: linux/completion.h

using Linux.Bindings;
using Linux.Interop;

namespace Linux;

/// <summary>An event that one thread waits for and another, or an interrupt, brings about.</summary>
[Synchronized]
public sealed unsafe class Completion
{
    completion _completion;

    public Completion()
    {
        // SAFETY: objects never move.
        Completions.Initialize(this.Address);
    }

    completion* Address
    {
        get
        {
            // SAFETY: objects never move.
            fixed (completion* completion = &_completion) return completion;
        }
    }

    /// <summary>Whether a wait would return at once. Any context.</summary>
    public bool IsDone
    {
        get
        {
            // SAFETY: it was initialised.
            return Completions.IsDone(this.Address);
        }
    }

    /// <summary>Lets one waiting thread go on, now or when it comes. Any context.</summary>
    public void Complete()
    {
        // SAFETY: it was initialised.
        Completions.Complete(this.Address);
    }

    /// <summary>Lets all threads go on, now and from now on, until <see cref="Reset"/>. Any context.</summary>
    public void CompleteAll()
    {
        // SAFETY: it was initialised.
        Completions.CompleteAll(this.Address);
    }

    /// <summary>Makes it wait again. Nobody may be waiting. Any context.</summary>
    public void Reset()
    {
        // SAFETY: it was initialised.
        Completions.Reset(this.Address);
    }

    /// <summary>Waits, signals or not. Process context; sleeps.</summary>
    public void Wait()
    {
        // SAFETY: it was initialised.
        Completions.Wait(this.Address);
    }

    /// <summary>Waits. Process context; sleeps.</summary>
    /// <exception cref="KernelException">ERESTARTSYS: a signal came first.</exception>
    public void WaitInterruptible()
    {
        // SAFETY: it was initialised.
        if (Completions.WaitInterruptible(this.Address) != 0) throw new KernelException(Errno.ERESTARTSYS);
    }

    /// <summary>Waits for some time. Process context; sleeps.</summary>
    /// <returns>False when the time was over first.</returns>
    /// <exception cref="KernelException">ERESTARTSYS: a signal came first.</exception>
    public bool WaitInterruptible(Jiffies timeout)
    {
        // SAFETY: it was initialised.
        return KernelException.ThrowIfError(Completions.WaitInterruptible(this.Address, timeout.Count)) != 0;
    }
}
