// C header: linux/uaccess.h

using System.Runtime.InteropServices;
using Linux.Bindings;
using Linux.Interop;

namespace Linux;

/// <summary>
/// User memory that a request asks to be filled. Each write goes behind the one before, so no byte is written twice. Process context; may sleep.
/// </summary>
[Owned]
public unsafe ref struct UserWriter
{
    byte* _next;
    nuint _remaining;
    readonly long* _position;

    /// <param name="start">The user's address.</param>
    /// <param name="length">Bytes there.</param>
    /// <param name="position">Scratch for the duration of the request: who made the writer sets it in the end.</param>
    /// <param name="mayBlock">Whether the request may wait.</param>
    internal UserWriter(byte* start, nuint length, long* position, bool mayBlock)
    {
        _next = start;
        _remaining = length;
        _position = position;
        this.MayBlock = mayBlock;
    }

    /// <summary>Bytes that still fit.</summary>
    public readonly nuint Remaining => _remaining;

    /// <summary>False where the file was opened with O_NONBLOCK: throw EAGAIN rather than wait.</summary>
    public bool MayBlock { get; }

    /// <summary>Writes as much as fits.</summary>
    /// <returns>Bytes written: the length of the data, or less when the user's buffer ends.</returns>
    /// <exception cref="KernelException">EFAULT: the user's address is bad.</exception>
    public nuint Write(scoped ReadOnlySpan<byte> data)
    {
        nuint count = (nuint)(uint)data.Length;
        if (count > _remaining) count = _remaining;

        // SAFETY: data has at least count bytes; copy_to_user checks the user's address.
        fixed (byte* source = &MemoryMarshal.GetReference(data))
        {
            if (UAccess.CopyToUser(_next, source, count) != 0) throw new KernelException(Errno.EFAULT);
        }

        this.Advance(count);
        return count;
    }

    /// <summary>Writes as much as fits of what lies at or behind a position, as a read of a file with these contents does: nothing at the end.</summary>
    /// <returns>Bytes written.</returns>
    /// <exception cref="KernelException">EINVAL: the position is negative; EFAULT: the user's address is bad.</exception>
    public nuint WriteFrom(scoped ReadOnlySpan<byte> contents, long position)
    {
        // SAFETY: simple_read_from_buffer stays within the contents, and checks the user's address. The position is ours until the request ends.
        fixed (byte* source = &MemoryMarshal.GetReference(contents))
        {
            *_position = position;
            long written = KernelException.ThrowIfFailed(Fs.SimpleReadFromBuffer(_next, _remaining, _position, source, (nuint)(uint)contents.Length));
            this.Advance(unchecked((nuint)written));
            return unchecked((nuint)written);
        }
    }

    /// <summary>Writes a value as a whole. T has no padding and no pointers (TUSK0600): they would show what is in kernel memory.</summary>
    /// <exception cref="KernelException">EINVAL: it doesn't fit; EFAULT: the user's address is bad.</exception>
    [CopiesToUser]
    public void Write<T>(scoped in T value) where T : unmanaged
    {
        if (_remaining < (nuint)sizeof(T)) throw new KernelException(Errno.EINVAL);

        // SAFETY: value has sizeof(T) bytes; copy_to_user checks the user's address, which need not be aligned.
        fixed (T* source = &value)
        {
            if (UAccess.CopyToUser(_next, source, (nuint)sizeof(T)) != 0) throw new KernelException(Errno.EFAULT);
        }

        this.Advance((nuint)sizeof(T));
    }

    /// <summary>Writes zeros, as many as fit.</summary>
    /// <returns>Bytes written.</returns>
    /// <exception cref="KernelException">EFAULT: the user's address is bad.</exception>
    public nuint WriteZeros(nuint count)
    {
        if (count > _remaining) count = _remaining;

        // SAFETY: clear_user checks the user's address.
        if (UAccess.ClearUser(_next, count) != 0) throw new KernelException(Errno.EFAULT);
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
