using Linux.Interop;

namespace Linux.Bindings;

[CStruct("struct proc_dir_entry", Header = "linux/proc_fs.h")]
struct proc_dir_entry;

/// <summary>linux/proc_fs.h</summary>
static unsafe class ProcEntries
{
    [CFunction("proc_create_single_data", Header = "linux/proc_fs.h")]
    public static extern proc_dir_entry* CreateSingle(
        [CType("const char *")] byte* name, [CType("umode_t")] ushort mode, proc_dir_entry* parent, delegate*<Seq*, void*, int> show, void* data);

    [CFunction("proc_remove", Header = "linux/proc_fs.h")]
    public static extern void Remove(proc_dir_entry* entry);
}
