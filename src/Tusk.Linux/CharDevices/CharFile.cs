// C header: linux/fs.h

using Linux.Interop;

namespace Linux;

/// <summary>
/// One open file of a character device: made by each open, released when the last descriptor of it is closed. All members are called in
/// process context, may sleep, and may be called by several threads at once. What is not overridden answers as a device without it.
/// </summary>
[Shared]
public abstract class CharFile
{
    /// <summary>read: fills the user's buffer. The file's position goes on by what is returned.</summary>
    /// <param name="user">Where the bytes go.</param>
    /// <param name="position">The file's position, in bytes, or what pread says. It is the user's choice: any value that is not negative.</param>
    /// <returns>Bytes written to the user; 0 is the end of the file.</returns>
    public virtual nuint Read(UserWriter user, long position) => throw new KernelException(Errno.EINVAL);

    /// <summary>write: takes the user's data. The file's position goes on by what is returned.</summary>
    /// <param name="user">The data.</param>
    /// <param name="position">As for <see cref="Read"/>.</param>
    /// <returns>Bytes taken.</returns>
    public virtual nuint Write(UserReader user, long position) => throw new KernelException(Errno.EINVAL);

    /// <summary>lseek.</summary>
    /// <returns>The new position.</returns>
    public virtual long Seek(SeekRequest seek) => throw new KernelException(Errno.ESPIPE);

    /// <summary>ioctl. Throw ENOTTY for a command that the device doesn't know.</summary>
    /// <returns>What ioctl returns; negative values are errors.</returns>
    public virtual nint Ioctl(IoctlNumber command, IoctlArgument argument) => throw new KernelException(Errno.ENOTTY);

    /// <summary>poll, select, epoll: names the queues that are woken when the answer changes, and answers for now. It must not wait.</summary>
    public virtual PollEvents Poll(PollTable table) => PollEvents.Readable | PollEvents.Writable;
}
