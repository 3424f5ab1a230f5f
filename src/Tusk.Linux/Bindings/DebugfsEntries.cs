using Linux.Interop;

namespace Linux.Bindings;

[CStruct("struct dentry", Header = "linux/dcache.h")]
struct dentry;

/// <summary>linux/debugfs.h</summary>
static unsafe class DebugfsEntries
{
    [CFunction("debugfs_create_dir", Header = "linux/debugfs.h")]
    public static extern dentry* CreateDirectory([CType("const char *")] byte* name, dentry* parent);

    [CFunction("debugfs_create_file", Header = "linux/debugfs.h")]
    public static extern dentry* CreateFile(
        [CType("const char *")] byte* name, [CType("umode_t")] ushort mode, dentry* parent, void* data, file_operations* operations);

    [CFunction("debugfs_remove", Header = "linux/debugfs.h")]
    public static extern void Remove(dentry* entry);
}
