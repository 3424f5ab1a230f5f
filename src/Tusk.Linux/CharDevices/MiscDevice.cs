// C header: linux/miscdevice.h

using Linux.Bindings;
using Linux.Interop;

namespace Linux;

/// <summary>A character device with one name under /dev. It goes when the last reference to this object goes.</summary>
[Shared]
public abstract unsafe class MiscDevice : IDisposable
{
    static readonly file_operations Operations = new()
    {
        owner = Export.ThisModule,
        llseek = &CharFileOperations.Seek,
        read = &CharFileOperations.Read,
        write = &CharFileOperations.Write,
        poll = &CharFileOperations.Poll,
        unlocked_ioctl = &CharFileOperations.Ioctl,
        compat_ioctl = Fs.CompatPointerIoctl,
        open = &Open,
        release = &CharFileOperations.Release,
    };

    miscdevice _device;

    MiscDevice(string name, Permissions mode)
    {
        // SAFETY: neither objects nor statics move. Registering comes last: open may be called from then on, and finds all in place.
        fixed (file_operations* operations = &Operations)
        fixed (miscdevice* device = &_device)
        {
            device->minor = MiscDevices.DynamicMinor;
            device->name = CString.Of(name);
            device->fops = operations;
            device->mode = (ushort)mode;
            KernelException.ThrowIfFailed(MiscDevices.Register(device));
        }
    }

    /// <summary>Makes the device. Process context; may sleep. From now on files may be opened, so call it when all else is ready.</summary>
    /// <param name="name">The name under /dev.</param>
    /// <param name="shared">What the files share: a value, or a shareable object.</param>
    /// <param name="open">Makes the file of one open. An error that it throws is what open returns.</param>
    /// <param name="mode">Who may open it, unless user space decides otherwise; 0600 where it is not given.</param>
    /// <exception cref="KernelException">EBUSY: no minor number is left; EEXIST: the name is in use.</exception>
    public static MiscDevice Register<TShared>(
        string name, TShared shared, Func<TShared, CharFile> open, Permissions mode = Permissions.OwnerReadWrite) =>
        new Sharing<TShared>(name, shared, open, mode);

    /// <summary>Makes a device whose files share nothing.</summary>
    /// <inheritdoc cref="Register{TShared}"/>
    public static MiscDevice Register(string name, Func<CharFile> open, Permissions mode = Permissions.OwnerReadWrite) =>
        Register(name, open, static open => open(), mode);

    /// <summary>Makes the file of one open.</summary>
    private protected abstract CharFile OpenFile();

    public void Dispose()
    {
        // SAFETY: the constructor registered it, and one caller deregisters it: who opens it meanwhile finds no operations. Open files hold the module, and not this.
        fixed (miscdevice* device = &_device)
            if (Exchanges.Pointer((void**)&device->fops, null) != null)
                MiscDevices.Deregister(device);
    }

    [CCallback, OptionalCallback]
    static int Open(inode* inode, struct_file* file)
    {
        // SAFETY: misc_open leaves its miscdevice, which is embedded in a MiscDevice, in private_data; the misc core's lock keeps it registered.
        var device = ObjectHandle.ContainerOf<MiscDevice>(file->private_data, nameof(_device));
        file->private_data = ObjectHandle.Leak(device.OpenFile());
        return 0;
    }

    /// <summary>A device and what its files share.</summary>
    sealed class Sharing<TShared>(string name, TShared shared, Func<TShared, CharFile> open, Permissions mode) : MiscDevice(name, mode)
    {
        // Set before the base registers the device.
        readonly TShared _shared = shared;
        readonly Func<TShared, CharFile> _open = open;

        private protected override CharFile OpenFile() => _open(_shared) ?? throw new KernelException(Errno.EINVAL);
    }
}
