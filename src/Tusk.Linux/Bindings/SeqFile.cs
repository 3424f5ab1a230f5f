using Linux.Interop;

namespace Linux.Bindings;

/// <summary>linux/seq_file.h</summary>
[NeverSleeps]
static unsafe class SeqFile
{
    [MaySleep, CFunction("single_open", Header = "linux/seq_file.h")]
    public static extern int SingleOpen(struct_file* file, delegate*<Seq*, void*, int> show, void* data);

    [CValue("single_release", Header = "linux/seq_file.h", IsConstant = true)]
    public static extern delegate*<inode*, struct_file*, int> SingleRelease { get; }

    [CValue("seq_read", Header = "linux/seq_file.h", IsConstant = true)]
    public static extern delegate*<struct_file*, byte*, nuint, long*, nint> Read { get; }

    [CValue("seq_lseek", Header = "linux/seq_file.h", IsConstant = true)]
    public static extern delegate*<struct_file*, long, int, long> Seek { get; }

    [CFunction("seq_putc", Header = "linux/seq_file.h")]
    public static extern void Put(Seq* seq, byte character);

    [CFunction("seq_write", Header = "linux/seq_file.h")]
    public static extern int Write(Seq* seq, void* data, nuint length);
}
