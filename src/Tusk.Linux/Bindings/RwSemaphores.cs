using Linux.Interop;

namespace Linux.Bindings;

[CStruct("struct rw_semaphore", Header = "linux/rwsem.h")]
struct rw_semaphore;

/// <summary>linux/rwsem.h</summary>
[NeverSleeps]
static unsafe class RwSemaphores
{
    [CFunction("init_rwsem", Header = "linux/rwsem.h", Initializer = "__RWSEM_INITIALIZER")]
    public static extern void Initialize(rw_semaphore* semaphore);

    [MaySleep, CFunction("down_read", Header = "linux/rwsem.h")]
    public static extern void DownRead(rw_semaphore* semaphore);

    [CFunction("up_read", Header = "linux/rwsem.h")]
    public static extern void UpRead(rw_semaphore* semaphore);

    [MaySleep, CFunction("down_write", Header = "linux/rwsem.h")]
    public static extern void DownWrite(rw_semaphore* semaphore);

    [CFunction("up_write", Header = "linux/rwsem.h")]
    public static extern void UpWrite(rw_semaphore* semaphore);
}
