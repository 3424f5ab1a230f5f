using Linux.Interop;

namespace Linux.Bindings;

[CStruct("struct inode", Header = "linux/fs.h")]
unsafe struct inode
{
    public void* i_private;
}

// C# takes the name file for itself.
[CStruct("struct file", Header = "linux/fs.h")]
unsafe struct struct_file
{
    public uint f_flags;
    public long f_pos;

    [DriverData]
    public void* private_data;
}

[CStruct("struct file_operations", Header = "linux/fs.h")]
unsafe struct file_operations
{
    public module* owner;
    public delegate*<struct_file*, long, int, long> llseek;

    [CType("ssize_t (*)(struct file *, char __user *, size_t, loff_t *)")]
    public delegate*<struct_file*, byte*, nuint, long*, nint> read;

    [CType("ssize_t (*)(struct file *, const char __user *, size_t, loff_t *)")]
    public delegate*<struct_file*, byte*, nuint, long*, nint> write;

    public delegate*<struct_file*, poll_table_struct*, uint> poll;
    public delegate*<struct_file*, uint, nuint, nint> unlocked_ioctl;
    public delegate*<struct_file*, uint, nuint, nint> compat_ioctl;
    public delegate*<inode*, struct_file*, int> open;
    public delegate*<inode*, struct_file*, int> release;
}

/// <summary>linux/fs.h</summary>
static unsafe class Fs
{
    /// <summary>O_NONBLOCK of f_flags.</summary>
    [CValue("O_NONBLOCK", Header = "linux/fcntl.h", IsConstant = true)]
    public static extern uint NonBlock { get; }

    /// <summary>May sleep. Moves the position by what it has written.</summary>
    /// <returns>The count of bytes written, or −EINVAL or −EFAULT.</returns>
    [CFunction("simple_read_from_buffer", Header = "linux/fs.h")]
    public static extern nint SimpleReadFromBuffer([CType("void __user *")] byte* destination, nuint count, [CType("loff_t *")] long* position, void* source, nuint length);

    [CFunction("fixed_size_llseek", Header = "linux/fs.h")]
    public static extern long FixedSizeSeek(struct_file* file, long offset, int whence, long size);

    [CFunction("vfs_setpos", Header = "linux/fs.h")]
    public static extern long SetPosition(struct_file* file, long position, long maximum);

    /// <summary>Passes 32-bit callers on to unlocked_ioctl; NULL on kernels without them.</summary>
    [CValue("compat_ptr_ioctl", Header = "linux/fs.h", IsConstant = true)]
    public static extern delegate*<struct_file*, uint, nuint, nint> CompatPointerIoctl { get; }
}
