using Linux.Interop;

namespace Linux.Bindings;

[CStruct("struct mutex", Header = "linux/mutex.h")]
struct mutex;

/// <summary>linux/mutex.h</summary>
[NeverSleeps]
static unsafe class Mutexes
{
    [CFunction("mutex_init", Header = "linux/mutex.h", Initializer = "__MUTEX_INITIALIZER")]
    public static extern void Initialize(mutex* mutex);

    [CFunction("mutex_destroy", Header = "linux/mutex.h")]
    public static extern void Destroy(mutex* mutex);

    [MaySleep, CFunction("mutex_lock", Header = "linux/mutex.h")]
    public static extern void Lock(mutex* mutex);

    [MaySleep, CFunction("mutex_lock_interruptible", Header = "linux/mutex.h")]
    public static extern int LockInterruptible(mutex* mutex);

    [CFunction("mutex_trylock", Header = "linux/mutex.h")]
    public static extern int TryLock(mutex* mutex);

    [CFunction("mutex_unlock", Header = "linux/mutex.h")]
    public static extern void Unlock(mutex* mutex);
}
