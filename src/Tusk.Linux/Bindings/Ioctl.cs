using Linux.Interop;

namespace Linux.Bindings;

/// <summary>uapi/asm-generic/ioctl.h</summary>
[NeverSleeps]
static class Ioctl
{
    [CValue("_IOC_NONE", Header = "linux/ioctl.h", IsConstant = true)]
    public static extern uint None { get; }

    [CValue("_IOC_READ", Header = "linux/ioctl.h", IsConstant = true)]
    public static extern uint Read { get; }

    [CValue("_IOC_WRITE", Header = "linux/ioctl.h", IsConstant = true)]
    public static extern uint Write { get; }

    [CFunction("_IOC", Header = "linux/ioctl.h")]
    public static extern uint Number(uint direction, uint type, uint number, uint size);

    [CFunction("_IOC_SIZE", Header = "linux/ioctl.h")]
    public static extern uint SizeOf(uint number);
}
