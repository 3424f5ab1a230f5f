// C header: linux/spinlock.h

using Linux.Bindings;
using Linux.Interop;

namespace Linux;

/// <summary>A held <see cref="SpinLock{T}"/>: nothing may sleep until it is disposed. Disposing it unlocks, once.</summary>
[Owned, Guard(IsAtomic = true)]
public unsafe ref struct SpinGuard<T>
{
    spinlock_t* _spinlock;
    readonly ref T _value;

    internal SpinGuard(spinlock_t* spinlock, ref T value)
    {
        _spinlock = spinlock;
        _value = ref value;
    }

    /// <summary>What the lock protects.</summary>
    public readonly ref T Value => ref _value;

    public void Dispose()
    {
        if (_spinlock == null) return;

        // SAFETY: this guard holds the lock.
        Spinlocks.Unlock(_spinlock);
        _spinlock = null;
    }
}
