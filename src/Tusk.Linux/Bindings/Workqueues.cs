using Linux.Interop;

namespace Linux.Bindings;

[CStruct("struct work_struct", Header = "linux/workqueue.h")]
struct work_struct;

[CStruct("struct delayed_work", Header = "linux/workqueue.h")]
struct delayed_work
{
    public work_struct work;
}

/// <summary>linux/workqueue.h</summary>
[NeverSleeps]
static unsafe class Workqueues
{
    [CFunction("INIT_WORK", Header = "linux/workqueue.h")]
    public static extern void Initialize(work_struct* work, delegate*<work_struct*, void> function);

    [CFunction("schedule_work", Header = "linux/workqueue.h")]
    public static extern bool Schedule(work_struct* work);

    [MaySleep, CFunction("flush_work", Header = "linux/workqueue.h")]
    public static extern bool Flush(work_struct* work);

    [MaySleep, CFunction("cancel_work_sync", Header = "linux/workqueue.h")]
    public static extern bool Cancel(work_struct* work);

    [CFunction("INIT_DELAYED_WORK", Header = "linux/workqueue.h")]
    public static extern void Initialize(delayed_work* work, delegate*<work_struct*, void> function);

    [CFunction("schedule_delayed_work", Header = "linux/workqueue.h")]
    public static extern bool Schedule(delayed_work* work, nuint jiffies);

    [MaySleep, CFunction("flush_delayed_work", Header = "linux/workqueue.h")]
    public static extern bool Flush(delayed_work* work);

    [MaySleep, CFunction("cancel_delayed_work_sync", Header = "linux/workqueue.h")]
    public static extern bool Cancel(delayed_work* work);

    /// <summary>The work in which this one stands.</summary>
    [CFunction("to_delayed_work", Header = "linux/workqueue.h")]
    public static extern delayed_work* DelayedOf(work_struct* work);
}
