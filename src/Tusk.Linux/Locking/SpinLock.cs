// C header: linux/spinlock.h

using Linux.Bindings;
using Linux.Interop;

namespace Linux;

/// <summary>
/// A lock that is waited for by spinning, and the data it protects. While it is held nothing may sleep. Any context: where an interrupt
/// handler takes the lock too, all others must take it with <see cref="LockIrq"/>.
/// </summary>
/// <remarks>Lockdep sees the locks of one T as one class.</remarks>
/// <typeparam name="T">A value, an owned value or a shareable reference.</typeparam>
[Synchronized]
public sealed unsafe class SpinLock<T>
{
    spinlock_t _spinlock;
    T _value;

    public SpinLock(T value)
    {
        _value = value;

        // SAFETY: objects never move.
        fixed (spinlock_t* spinlock = &_spinlock) Spinlocks.Initialize(spinlock);
    }

    /// <summary>Takes the lock.</summary>
    public SpinGuard<T> Lock()
    {
        // SAFETY: the guard is a ref struct, and the object lives as long as a ref into it does.
        fixed (spinlock_t* spinlock = &_spinlock)
        {
            Spinlocks.Lock(spinlock);
            return new SpinGuard<T>(spinlock, ref _value);
        }
    }

    /// <summary>Disables interrupts on this CPU and takes the lock; the guard puts both back as they were.</summary>
    public SpinIrqGuard<T> LockIrq()
    {
        // SAFETY: as in Lock; flags is written by the macro.
        fixed (spinlock_t* spinlock = &_spinlock)
        {
            nuint flags;
            Spinlocks.LockIrqSave(spinlock, &flags);
            return new SpinIrqGuard<T>(spinlock, flags, ref _value);
        }
    }
}
