using Linux.Interop;

namespace Linux.Bindings;

[CStruct("struct wait_queue_head", Header = "linux/wait.h")]
struct wait_queue_head;

[CStruct("struct wait_queue_entry", Header = "linux/wait.h")]
unsafe struct wait_queue_entry
{
    [CField("private")]
    public void* owner;
}

[CStruct("struct task_struct", Header = "linux/sched.h")]
struct task_struct;

/// <summary>linux/wait.h, and what waiting needs of linux/sched.h</summary>
[NeverSleeps]
static unsafe class WaitQueues
{
    [CFunction("init_waitqueue_head", Header = "linux/wait.h", Initializer = "__WAIT_QUEUE_HEAD_INITIALIZER")]
    public static extern void InitializeHead(wait_queue_head* head);

    [CFunction("init_waitqueue_func_entry", Header = "linux/wait.h")]
    public static extern void InitializeEntry(wait_queue_entry* entry, delegate*<wait_queue_entry*, uint, int, void*, int> wake);

    [CValue("woken_wake_function", Header = "linux/wait.h", IsConstant = true)]
    public static extern delegate*<wait_queue_entry*, uint, int, void*, int> WokenWakeFunction { get; }

    [CFunction("add_wait_queue", Header = "linux/wait.h")]
    public static extern void Add(wait_queue_head* head, wait_queue_entry* entry);

    [CFunction("remove_wait_queue", Header = "linux/wait.h")]
    public static extern void Remove(wait_queue_head* head, wait_queue_entry* entry);

    /// <summary>Sleeps until woken or the timeout (jiffies) is over; returns what is left of it.</summary>
    [MaySleep, CFunction("wait_woken", Header = "linux/wait.h")]
    public static extern nint WaitWoken(wait_queue_entry* entry, uint mode, nint timeout);

    [CFunction("wake_up_interruptible", Header = "linux/wait.h")]
    public static extern void WakeOne(wait_queue_head* head);

    [CFunction("wake_up_interruptible_all", Header = "linux/wait.h")]
    public static extern void WakeAll(wait_queue_head* head);

    [CValue("TASK_INTERRUPTIBLE", Header = "linux/sched.h", IsConstant = true)]
    public static extern uint Interruptible { get; }

    [CValue("MAX_SCHEDULE_TIMEOUT", Header = "linux/sched.h", IsConstant = true)]
    public static extern nint MaxTimeout { get; }

    [CValue("current", Header = "linux/sched.h")]
    public static extern task_struct* Current { get; }

    [CFunction("signal_pending", Header = "linux/sched/signal.h")]
    public static extern int SignalPending(task_struct* task);
}
