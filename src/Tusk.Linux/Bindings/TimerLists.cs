using Linux.Interop;

namespace Linux.Bindings;

[CStruct("struct timer_list", Header = "linux/timer.h")]
struct timer_list;

/// <summary>linux/timer.h</summary>
[NeverSleeps]
static unsafe class TimerLists
{
    [CFunction("timer_setup", Header = "linux/timer.h")]
    public static extern void Initialize(timer_list* timer, delegate*<timer_list*, void> function, uint flags);

    [CFunction("mod_timer", Header = "linux/timer.h")]
    public static extern int Modify(timer_list* timer, nuint expires);

    [CFunction("timer_pending", Header = "linux/timer.h")]
    public static extern int IsPending(timer_list* timer);

    /// <summary>Spins, and sleeps where the kernel is a real-time one.</summary>
    [MaySleep, CFunction("timer_delete_sync", Header = "linux/timer.h")]
    public static extern int Cancel(timer_list* timer);

    /// <summary>The timer is never started again. Spins, and sleeps where the kernel is a real-time one.</summary>
    [MaySleep, CFunction("timer_shutdown_sync", Header = "linux/timer.h")]
    public static extern int ShutDown(timer_list* timer);
}
