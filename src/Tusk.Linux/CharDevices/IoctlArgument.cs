// C header: linux/uaccess.h

using Linux.Bindings;
using Linux.Interop;

namespace Linux;

/// <summary>
/// The argument of an ioctl: a number, or the user's address of data. Process context; may sleep.
/// </summary>
[Owned]
public unsafe ref struct IoctlArgument
{
    readonly nuint _value;
    bool _isRead;

    internal IoctlArgument(nuint value) => _value = value;

    /// <summary>The argument as a number.</summary>
    public readonly Untrusted<nuint> Value => new(_value);

    /// <summary>Reads the data at the address, once: a second fetch might find something else.</summary>
    /// <exception cref="KernelException">EFAULT: the address is bad.</exception>
    /// <exception cref="InvalidOperationException">The data has been read before.</exception>
    [CopiesFromUser]
    public Untrusted<T> Read<T>() where T : unmanaged
    {
        if (_isRead) throw new InvalidOperationException();
        _isRead = true;

        // SAFETY: TryRead checks the user's address.
        return UserValue.TryRead((byte*)_value, out T value) ? new(value) : throw new KernelException(Errno.EFAULT);
    }

    /// <summary>Writes the data at the address. T has no padding and no pointers (TUSK0600): they would show what is in kernel memory.</summary>
    /// <exception cref="KernelException">EFAULT: the address is bad.</exception>
    [CopiesToUser]
    public readonly void Write<T>(scoped in T value) where T : unmanaged
    {
        // SAFETY: TryWrite checks the user's address.
        if (!UserValue.TryWrite((byte*)_value, value)) throw new KernelException(Errno.EFAULT);
    }
}
