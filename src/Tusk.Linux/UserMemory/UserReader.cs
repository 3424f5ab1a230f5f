// C header: linux/uaccess.h

using System.Runtime.InteropServices;
using Linux.Bindings;
using Linux.Interop;

namespace Linux;

/// <summary>
/// User memory that a request brings. Each read goes on where the one before ended, so no byte is fetched twice: what was checked is what
/// is used. Process context; may sleep.
/// </summary>
[Owned]
public unsafe ref struct UserReader
{
    byte* _next;
    nuint _remaining;

    internal UserReader(byte* start, nuint length, bool mayBlock)
    {
        _next = start;
        _remaining = length;
        this.MayBlock = mayBlock;
    }

    /// <summary>Bytes not read yet.</summary>
    public readonly nuint Remaining => _remaining;

    /// <summary>False where the file was opened with O_NONBLOCK: throw EAGAIN rather than wait.</summary>
    public bool MayBlock { get; }

    /// <summary>
    /// Reads until the destination is full or the user's data ends. Bytes are data, to be kept or given on; numbers that mean something are read by
    /// <see cref="Read{T}"/>.
    /// </summary>
    /// <returns>Bytes read.</returns>
    /// <exception cref="KernelException">EFAULT: the user's address is bad.</exception>
    public nuint Read(scoped Span<byte> destination)
    {
        nuint count = (nuint)(uint)destination.Length;
        if (count > _remaining) count = _remaining;

        // SAFETY: destination has room for count bytes; copy_from_user checks the user's address.
        fixed (byte* target = &MemoryMarshal.GetReference(destination))
        {
            if (UAccess.CopyFromUser(target, _next, count) != 0) throw new KernelException(Errno.EFAULT);
        }

        this.Advance(count);
        return count;
    }

    /// <summary>Reads a value. Every pattern of bits is a T (TUSK0601): it comes from user space as it is.</summary>
    /// <exception cref="KernelException">EINVAL: the user's data ends before; EFAULT: the user's address is bad.</exception>
    [CopiesFromUser]
    public Untrusted<T> Read<T>() where T : unmanaged
    {
        if (_remaining < (nuint)sizeof(T)) throw new KernelException(Errno.EINVAL);
        T value = default;

        // SAFETY: value has sizeof(T) bytes; copy_from_user checks the user's address, which need not be aligned.
        if (UAccess.CopyFromUser(&value, _next, (nuint)sizeof(T)) != 0) throw new KernelException(Errno.EFAULT);
        this.Advance((nuint)sizeof(T));
        return new(value);
    }

    /// <summary>Goes past bytes without reading them, at most to the end.</summary>
    /// <returns>Bytes skipped.</returns>
    public nuint Skip(nuint count)
    {
        if (count > _remaining) count = _remaining;
        this.Advance(count);
        return count;
    }

    void Advance(nuint count)
    {
        // SAFETY: count <= _remaining was checked.
        _next += count;
        _remaining = unchecked(_remaining - count);
    }
}
