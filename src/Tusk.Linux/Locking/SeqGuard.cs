// C header: linux/seqlock.h

using Linux.Bindings;
using Linux.Interop;

namespace Linux;

/// <summary>A <see cref="SeqLock{T}"/> held to write, with interrupts off: nothing may sleep until it is disposed. Disposing it unlocks, once.</summary>
[Owned, Guard(IsAtomic = true, DisablesInterrupts = true)]
public unsafe ref struct SeqGuard<T> where T : unmanaged
{
    seqlock_t* _seqlock;
    readonly nuint _flags;
    readonly ref T _value;

    internal SeqGuard(seqlock_t* seqlock, nuint flags, ref T value)
    {
        _seqlock = seqlock;
        _flags = flags;
        _value = ref value;
    }

    /// <summary>What readers copy once the guard has been disposed.</summary>
    public readonly ref T Value => ref _value;

    public void Dispose()
    {
        if (_seqlock == null) return;

        // SAFETY: this guard holds the lock; the flags are those of when it was taken.
        SeqLocks.WriteUnlockIrqRestore(_seqlock, _flags);
        _seqlock = null;
    }
}
