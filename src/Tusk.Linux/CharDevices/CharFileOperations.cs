// C header: linux/fs.h

using Linux.Bindings;
using Linux.Interop;

namespace Linux;

/// <summary>The callbacks of files whose private_data owns a <see cref="CharFile"/>.</summary>
static unsafe class CharFileOperations
{
    [CCallback, OptionalCallback]
    public static int Release(inode* inode, struct_file* file)
    {
        // SAFETY: open left a count here, and the kernel makes no call after release. The file goes with the local.
        ObjectHandle.Take<CharFile>(file->private_data);
        return 0;
    }

    [CCallback, CallbackOf(typeof(CharFile), nameof(CharFile.Read))]
    [return: CType("ssize_t")]
    public static nint Read(struct_file* file, [CType("char __user *")] byte* buffer, [CType("size_t")] nuint count, [CType("loff_t *")] long* position)
    {
        // SAFETY: private_data is the file's until release; the kernel gives a valid position.
        long start = *position;
        var user = new UserWriter(buffer, count, position, MayBlock(file));
        nuint done = ObjectHandle.Borrow<CharFile>(file->private_data).Read(user, start);
        return Advance(position, start, done, count);
    }

    [CCallback, CallbackOf(typeof(CharFile), nameof(CharFile.Write))]
    [return: CType("ssize_t")]
    public static nint Write(struct_file* file, [CType("const char __user *")] byte* buffer, [CType("size_t")] nuint count, [CType("loff_t *")] long* position)
    {
        // SAFETY: as in Read.
        long start = *position;
        var user = new UserReader(buffer, count, MayBlock(file));
        nuint done = ObjectHandle.Borrow<CharFile>(file->private_data).Write(user, start);
        return Advance(position, start, done, count);
    }

    [CCallback, CallbackOf(typeof(CharFile), nameof(CharFile.Seek))]
    [return: CType("loff_t")]
    public static long Seek(struct_file* file, [CType("loff_t")] long offset, int whence)
    {
        // SAFETY: as in Read.
        return ObjectHandle.Borrow<CharFile>(file->private_data).Seek(new SeekRequest(file, offset, whence));
    }

    [CCallback, CallbackOf(typeof(CharFile), nameof(CharFile.Ioctl))]
    public static nint Ioctl(struct_file* file, uint command, nuint argument)
    {
        // SAFETY: as in Read.
        return ObjectHandle.Borrow<CharFile>(file->private_data).Ioctl(new IoctlNumber(command), new IoctlArgument(argument));
    }

    [CCallback, OnError((long)PollEvents.Error), CallbackOf(typeof(CharFile), nameof(CharFile.Poll))]
    [return: CType("__poll_t")]
    public static uint Poll(struct_file* file, poll_table_struct* table)
    {
        // SAFETY: as in Read.
        return (uint)ObjectHandle.Borrow<CharFile>(file->private_data).Poll(new PollTable(file, table));
    }

    // SAFETY: C gives the file of the request that runs.
    static bool MayBlock(struct_file* file) => (file->f_flags & Fs.NonBlock) == 0;

    /// <summary>A count that the driver made up must not reach user space: EIO.</summary>
    static nint Advance(long* position, long start, nuint done, nuint count)
    {
        if (done > count) throw new KernelException(Errno.EIO);
        *position = unchecked(start + (long)done);
        return unchecked((nint)done);
    }
}
