using Linux.Interop;

namespace Linux.Bindings;

[CStruct("struct completion", Header = "linux/completion.h")]
struct completion;

/// <summary>linux/completion.h</summary>
[NeverSleeps]
static unsafe class Completions
{
    [CFunction("init_completion", Header = "linux/completion.h", Initializer = "COMPLETION_INITIALIZER")]
    public static extern void Initialize(completion* completion);

    [CFunction("reinit_completion", Header = "linux/completion.h")]
    public static extern void Reset(completion* completion);

    [CFunction("complete", Header = "linux/completion.h")]
    public static extern void Complete(completion* completion);

    [CFunction("complete_all", Header = "linux/completion.h")]
    public static extern void CompleteAll(completion* completion);

    [MaySleep, CFunction("wait_for_completion", Header = "linux/completion.h")]
    public static extern void Wait(completion* completion);

    [MaySleep, CFunction("wait_for_completion_interruptible", Header = "linux/completion.h")]
    public static extern int WaitInterruptible(completion* completion);

    /// <summary>0: the time was over; negative: a signal.</summary>
    [MaySleep, CFunction("wait_for_completion_interruptible_timeout", Header = "linux/completion.h")]
    public static extern nint WaitInterruptible(completion* completion, nuint jiffies);

    [CFunction("completion_done", Header = "linux/completion.h")]
    public static extern bool IsDone(completion* completion);
}
