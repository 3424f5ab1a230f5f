// C header: linux/seqlock.h

using Linux.Bindings;
using Linux.Interop;

namespace Linux;

/// <summary>
/// A small value that is read often and written seldom: readers take no lock, they copy the value, and once more where somebody has written meanwhile. Any context.
/// </summary>
/// <remarks>Lockdep sees the locks of one T as one class.</remarks>
/// <typeparam name="T">A value without references: a reader may copy one that is half written, before it finds that out.</typeparam>
[Synchronized]
public sealed unsafe class SeqLock<T> where T : unmanaged
{
    seqlock_t _seqlock;
    T _value;

    public SeqLock(T value)
    {
        _value = value;

        // SAFETY: objects never move.
        fixed (seqlock_t* seqlock = &_seqlock) SeqLocks.Initialize(seqlock);
    }

    /// <summary>The value, as it was at some moment of the call. Waits while somebody writes: who does may not call it.</summary>
    [WaitsForLock]
    public T Read()
    {
        // SAFETY: what is copied while somebody writes is copied again. Every pattern of bits of another copy is one of T, too, or nobody sees it.
        fixed (seqlock_t* seqlock = &_seqlock)
        fixed (T* value = &_value)
        {
            T copy;
            uint sequence;
            do
            {
                sequence = SeqLocks.ReadBegin(seqlock);
                SeqLocks.Copy(&copy, value, (nuint)sizeof(T));
            }
            while (SeqLocks.ReadRetry(seqlock, sequence) != 0);
            return copy;
        }
    }

    /// <summary>
    /// Disables interrupts on this CPU, so that none waits for what it has interrupted, and begins to write; the guard puts both back as they were. One writes at a
    /// time, and readers wait.
    /// </summary>
    public SeqGuard<T> Write()
    {
        // SAFETY: the guard is a ref struct, and the object lives as long as a ref into it does; flags is written by the macro.
        fixed (seqlock_t* seqlock = &_seqlock)
        {
            nuint flags;
            SeqLocks.WriteLockIrqSave(seqlock, &flags);
            return new SeqGuard<T>(seqlock, flags, ref _value);
        }
    }
}
