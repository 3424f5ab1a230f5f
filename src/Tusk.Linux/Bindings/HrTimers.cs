using Linux.Interop;

namespace Linux.Bindings;

[CStruct("struct hrtimer", Header = "linux/hrtimer.h")]
struct hrtimer;

/// <summary>linux/hrtimer.h</summary>
[NeverSleeps]
static unsafe class HrTimers
{
    /// <summary>hrtimer_setup, and what came before it (tusk.h).</summary>
    [CFunction("tusk_hrtimer_setup")]
    public static extern void Initialize(hrtimer* timer, delegate*<hrtimer*, int> function, int clock, uint mode);

    [CValue("CLOCK_MONOTONIC", Header = "linux/time.h", IsConstant = true)]
    public static extern int Monotonic { get; }

    [CValue("HRTIMER_MODE_REL", Header = "linux/hrtimer.h", IsConstant = true)]
    public static extern uint Relative { get; }

    [CValue("HRTIMER_MODE_ABS", Header = "linux/hrtimer.h", IsConstant = true)]
    public static extern uint Absolute { get; }

    [CFunction("hrtimer_start", Header = "linux/hrtimer.h")]
    public static extern void Start(hrtimer* timer, long time, uint mode);

    [CFunction("hrtimer_get_expires", Header = "linux/hrtimer.h")]
    public static extern long Expiry(hrtimer* timer);

    [CFunction("hrtimer_active", Header = "linux/hrtimer.h")]
    public static extern bool IsActive(hrtimer* timer);

    /// <summary>Spins, and sleeps where the kernel is a real-time one.</summary>
    [MaySleep, CFunction("hrtimer_cancel", Header = "linux/hrtimer.h")]
    public static extern int Cancel(hrtimer* timer);
}
