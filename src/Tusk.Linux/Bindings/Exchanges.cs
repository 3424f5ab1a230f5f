using Linux.Interop;

namespace Linux.Bindings;

/// <summary>linux/atomic.h: what one caller gets of several. Fully ordered.</summary>
[NeverSleeps]
static unsafe class Exchanges
{
    [CFunction("xchg", Header = "linux/atomic.h")]
    public static extern void* Pointer(void** place, void* value);
}
