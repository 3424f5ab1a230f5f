using Linux.Interop;

namespace Linux.Bindings;

[CStruct("struct poll_table_struct", Header = "linux/poll.h")]
struct poll_table_struct;

/// <summary>linux/poll.h</summary>
static unsafe class Poll
{
    [CFunction("poll_wait", Header = "linux/poll.h")]
    public static extern void Wait(struct_file* file, wait_queue_head* queue, poll_table_struct* table);
}
