using Linux.Interop;

namespace Linux.Bindings;

/// <summary>linux/kthread.h, and what a thread needs of linux/sched.h</summary>
[NeverSleeps]
static unsafe class KernelThreads
{
    /// <summary>A thread that does not run yet; an error number in the pointer. The format is <c>%s</c>.</summary>
    [MaySleep, CFunction("kthread_create", Header = "linux/kthread.h")]
    public static extern task_struct* Create(delegate*<void*, int> function, void* data, [CType("const char *")] byte* format, byte* name);

    [CFunction("wake_up_process", Header = "linux/sched.h")]
    public static extern int Wake(task_struct* task);

    [CFunction("get_task_struct", Header = "linux/sched/task.h")]
    public static extern task_struct* Get(task_struct* task);

    [CFunction("put_task_struct", Header = "linux/sched/task.h")]
    public static extern void Put(task_struct* task);

    /// <summary>What the function returned; −EINTR where it never ran. Once for each thread.</summary>
    [MaySleep, CFunction("kthread_stop", Header = "linux/kthread.h")]
    public static extern int Stop(task_struct* task);

    /// <summary>Of the thread that runs, which is one of the kernel's.</summary>
    [CFunction("kthread_should_stop", Header = "linux/kthread.h")]
    public static extern bool ShouldStop();

    [CFunction("set_current_state", Header = "linux/sched.h")]
    public static extern void SetState(uint state);

    /// <summary>Sleeps, and adds nothing to the load.</summary>
    [CValue("TASK_IDLE", Header = "linux/sched.h", IsConstant = true)]
    public static extern uint Idle { get; }

    [CValue("TASK_RUNNING", Header = "linux/sched.h", IsConstant = true)]
    public static extern uint Running { get; }

    [MaySleep, CFunction("schedule_timeout", Header = "linux/sched.h")]
    public static extern nint Schedule(nint timeout);

    [MaySleep, CFunction("cond_resched", Header = "linux/sched.h")]
    public static extern int Yield();
}
