// C header: linux/fs.h

using Linux.Bindings;

namespace Linux;

/// <summary>From where an offset of lseek counts.</summary>
public enum Whence
{
    Start = 0,
    Current = 1,
    End = 2,

    /// <summary>The next data at or behind the offset.</summary>
    Data = 3,

    /// <summary>The next hole at or behind the offset.</summary>
    Hole = 4,
}

/// <summary>A call of lseek. Process context; may sleep.</summary>
public unsafe readonly ref struct SeekRequest
{
    readonly struct_file* _file;

    internal SeekRequest(struct_file* file, long offset, int whence)
    {
        _file = file;
        this.Offset = offset;
        this.Whence = (Whence)whence;
    }

    /// <summary>Bytes, any value: it is the user's.</summary>
    public long Offset { get; }

    /// <summary>As the user gave it, maybe none of the named values.</summary>
    public Whence Whence { get; }

    /// <summary>Where the file is, in bytes.</summary>
    public long Position
    {
        get
        {
            // SAFETY: the file is open during the call.
            return _file->f_pos;
        }
    }

    /// <summary>Moves as in a file of this many bytes.</summary>
    /// <returns>The new position: at least 0, at most the size.</returns>
    /// <exception cref="KernelException">EINVAL: the position would be elsewhere, or whence is unknown.</exception>
    public long Within(long size)
    {
        // SAFETY: the file is open during the call.
        return KernelException.ThrowIfFailed(Fs.FixedSizeSeek(_file, this.Offset, (int)this.Whence, size));
    }

    /// <summary>Moves to a position that the driver worked out.</summary>
    /// <exception cref="KernelException">EINVAL: it is negative.</exception>
    public long To(long position)
    {
        if (position < 0) throw new KernelException(Errno.EINVAL);

        // SAFETY: the file is open during the call, which cannot fail: the position is neither negative nor above the maximum.
        return Fs.SetPosition(_file, position, long.MaxValue);
    }
}
