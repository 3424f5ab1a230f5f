using Linux.Interop;

namespace Linux.Bindings;

/// <summary>linux/jiffies.h</summary>
[NeverSleeps]
static class Ticks
{
    [CValue("jiffies", Header = "linux/jiffies.h")]
    public static extern nuint Now { get; }

    [CValue("HZ", Header = "linux/jiffies.h", IsConstant = true)]
    public static extern uint PerSecond { get; }

    [CFunction("msecs_to_jiffies", Header = "linux/jiffies.h")]
    public static extern nuint FromMilliseconds(uint milliseconds);

    [CFunction("usecs_to_jiffies", Header = "linux/jiffies.h")]
    public static extern nuint FromMicroseconds(uint microseconds);

    [CFunction("jiffies_to_msecs", Header = "linux/jiffies.h")]
    public static extern uint ToMilliseconds(nuint jiffies);
}
