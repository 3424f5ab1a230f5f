using Linux.Interop;

namespace Linux.Bindings;

[CStruct("struct device", Header = "linux/device.h")]
struct device;

[CStruct("struct platform_device", Header = "linux/platform_device.h")]
struct platform_device
{
    public device dev;
}

/// <summary>linux/device.h and linux/platform_device.h</summary>
static unsafe class Devices
{
    [CFunction("get_device", Header = "linux/device.h")]
    public static extern device* Get(device* device);

    [CFunction("put_device", Header = "linux/device.h")]
    public static extern void Put(device* device);

    /// <summary>An error number in the pointer.</summary>
    [CFunction("platform_device_register_simple", Header = "linux/platform_device.h")]
    public static extern platform_device* Register(byte* name, int number, [CType("const struct resource *")] void* resources, uint count);

    [CValue("PLATFORM_DEVID_AUTO", Header = "linux/platform_device.h", IsConstant = true)]
    public static extern int AnyNumber { get; }

    [CFunction("platform_device_unregister", Header = "linux/platform_device.h")]
    public static extern void Unregister(platform_device* device);
}
