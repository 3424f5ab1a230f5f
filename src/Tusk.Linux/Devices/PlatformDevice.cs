// C header: linux/platform_device.h

using Linux.Bindings;
using Linux.Interop;

namespace Linux;

/// <summary>
/// A device on the bus of those that no bus finds by itself, which a driver makes to have one: in sysfs, and for the memory that it shares. It goes from its bus
/// when the last reference goes; what has been made for it keeps what it needs of it.
/// </summary>
[Shared]
public sealed unsafe class PlatformDevice : IDisposable
{
    platform_device* _device;

    /// <summary>The same, and kept until the memory of this object goes.</summary>
    DeviceCount _count;

    /// <summary>Process context; may sleep.</summary>
    /// <param name="name">Its name in /sys/devices/platform, where a number follows it.</param>
    /// <exception cref="OutOfMemoryException">ENOMEM.</exception>
    /// <exception cref="KernelException">What the bus or a driver's probe gives.</exception>
    public PlatformDevice(string name)
    {
        // SAFETY: it is registered until Dispose, and counted beside that.
        platform_device* device = Devices.Register(CString.Of(name), Devices.AnyNumber, null, 0);
        KernelException.ThrowIfError(device);
        _device = device;
        _count = new DeviceCount(&device->dev);
    }

    /// <summary>For the library: as long as this object is there.</summary>
    internal device* Device => _count.Device;

    /// <summary>Takes it from its bus. Process context; may sleep.</summary>
    public void Dispose()
    {
        // SAFETY: one caller gets what the constructor registered.
        fixed (platform_device** self = &_device)
        {
            var device = (platform_device*)Exchanges.Pointer((void**)self, null);
            if (device != null) Devices.Unregister(device);
        }
    }
}

/// <summary>A count of a device of the kernel's.</summary>
[Owned]
unsafe struct DeviceCount
{
    public device* Device;

    // SAFETY: the caller's: it is there now.
    public DeviceCount(device* device) => this.Device = Devices.Get(device);

    public void Dispose()
    {
        // SAFETY: the constructor's count, given up once; NULL is none.
        Devices.Put(this.Device);
        this.Device = null;
    }
}
