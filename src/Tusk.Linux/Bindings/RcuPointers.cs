using Linux.Interop;

namespace Linux.Bindings;

/// <summary>linux/rcupdate.h</summary>
[NeverSleeps]
static unsafe class RcuPointers
{
    [CFunction("rcu_read_lock", Header = "linux/rcupdate.h")]
    public static extern void Lock();

    [CFunction("rcu_read_unlock", Header = "linux/rcupdate.h")]
    public static extern void Unlock();

    /// <summary>Reads the pointer; what it leads to is read after that.</summary>
    [CFunction("rcu_dereference", Header = "linux/rcupdate.h")]
    public static extern void* Dereference([CLvalue] void** pointer);

    /// <summary>Waits until all have unlocked who have locked now.</summary>
    [MaySleep, CFunction("synchronize_rcu", Header = "linux/rcupdate.h")]
    public static extern void Synchronize();
}
