using Linux.Interop;

namespace Linux.Bindings;

[CStruct("spinlock_t", Header = "linux/spinlock.h")]
struct spinlock_t;

/// <summary>linux/spinlock.h</summary>
[NeverSleeps]
static unsafe class Spinlocks
{
    [CFunction("spin_lock_init", Header = "linux/spinlock.h", Initializer = "__SPIN_LOCK_INITIALIZER")]
    public static extern void Initialize(spinlock_t* spinlock);

    [CFunction("spin_lock", Header = "linux/spinlock.h")]
    public static extern void Lock(spinlock_t* spinlock);

    [CFunction("spin_trylock", Header = "linux/spinlock.h")]
    public static extern int TryLock(spinlock_t* spinlock);

    [CFunction("spin_unlock", Header = "linux/spinlock.h")]
    public static extern void Unlock(spinlock_t* spinlock);

    [CFunction("spin_lock_irqsave", Header = "linux/spinlock.h")]
    public static extern void LockIrqSave(spinlock_t* spinlock, [CLvalue] nuint* flags);

    [CFunction("spin_unlock_irqrestore", Header = "linux/spinlock.h")]
    public static extern void UnlockIrqRestore(spinlock_t* spinlock, nuint flags);
}
