using Linux.Interop;

namespace Linux.Bindings;

/// <summary>linux/ktime.h and linux/delay.h</summary>
[NeverSleeps]
static class Timekeeping
{
    [CFunction("ktime_get", Header = "linux/ktime.h")]
    public static extern long Monotonic();

    [CFunction("ktime_get_real", Header = "linux/ktime.h")]
    public static extern long Real();

    [CFunction("ktime_get_boottime", Header = "linux/ktime.h")]
    public static extern long SinceBoot();

    [CFunction("ktime_to_us", Header = "linux/ktime.h")]
    public static extern long ToMicroseconds(long time);

    [CFunction("ktime_to_ms", Header = "linux/ktime.h")]
    public static extern long ToMilliseconds(long time);

    [MaySleep, CFunction("msleep", Header = "linux/delay.h")]
    public static extern void Sleep(uint milliseconds);

    [MaySleep, CFunction("msleep_interruptible", Header = "linux/delay.h")]
    public static extern nuint SleepInterruptible(uint milliseconds);

    [MaySleep, CFunction("usleep_range", Header = "linux/delay.h")]
    public static extern void SleepBetween(nuint minimum, nuint maximum);

    [CFunction("udelay", Header = "linux/delay.h")]
    public static extern void Spin(nuint microseconds);
}
