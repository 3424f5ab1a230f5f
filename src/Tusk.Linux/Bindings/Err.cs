using Linux.Interop;

namespace Linux.Bindings;

/// <summary>linux/err.h</summary>
[NeverSleeps]
static unsafe class Err
{
    [CFunction("IS_ERR", Header = "linux/err.h")]
    public static extern bool IsError(void* pointer);

    [CFunction("PTR_ERR", Header = "linux/err.h")]
    public static extern nint ErrorOf(void* pointer);
}
