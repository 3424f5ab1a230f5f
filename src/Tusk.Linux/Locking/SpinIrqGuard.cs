// C header: linux/spinlock.h

using Linux.Bindings;
using Linux.Interop;

namespace Linux;

/// <summary>A <see cref="SpinLock{T}"/> held with interrupts off: nothing may sleep until it is disposed. Disposing it unlocks, once.</summary>
[Owned, Guard(IsAtomic = true, DisablesInterrupts = true)]
public unsafe ref struct SpinIrqGuard<T>
{
    spinlock_t* _spinlock;
    readonly nuint _flags;
    readonly ref T _value;

    internal SpinIrqGuard(spinlock_t* spinlock, nuint flags, ref T value)
    {
        _spinlock = spinlock;
        _flags = flags;
        _value = ref value;
    }

    /// <summary>What the lock protects.</summary>
    public readonly ref T Value => ref _value;

    public void Dispose()
    {
        if (_spinlock == null) return;

        // SAFETY: this guard holds the lock; the flags are those of when it was taken.
        Spinlocks.UnlockIrqRestore(_spinlock, _flags);
        _spinlock = null;
    }
}
