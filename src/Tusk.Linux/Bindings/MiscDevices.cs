using Linux.Interop;

namespace Linux.Bindings;

[CStruct("struct miscdevice", Header = "linux/miscdevice.h")]
unsafe struct miscdevice
{
    public int minor;
    [CType("const char *")]
    public byte* name;

    [CType("const struct file_operations *")]
    public file_operations* fops;

    public ushort mode;
}

/// <summary>linux/miscdevice.h</summary>
static unsafe class MiscDevices
{
    [CValue("MISC_DYNAMIC_MINOR", Header = "linux/miscdevice.h", IsConstant = true)]
    public static extern int DynamicMinor { get; }

    [CFunction("misc_register", Header = "linux/miscdevice.h")]
    public static extern int Register(miscdevice* device);

    [CFunction("misc_deregister", Header = "linux/miscdevice.h")]
    public static extern void Deregister(miscdevice* device);
}
