using Linux.Interop;

namespace Linux.Bindings;

[CStruct("seqlock_t", Header = "linux/seqlock.h")]
struct seqlock_t;

/// <summary>linux/seqlock.h</summary>
[NeverSleeps]
static unsafe class SeqLocks
{
    [CFunction("seqlock_init", Header = "linux/seqlock.h")]
    public static extern void Initialize(seqlock_t* seqlock);

    /// <summary>Spins while somebody writes.</summary>
    [CFunction("read_seqbegin", Header = "linux/seqlock.h")]
    public static extern uint ReadBegin(seqlock_t* seqlock);

    /// <summary>Not 0: somebody has written meanwhile.</summary>
    [CFunction("read_seqretry", Header = "linux/seqlock.h")]
    public static extern uint ReadRetry(seqlock_t* seqlock, uint sequence);

    [CFunction("write_seqlock_irqsave", Header = "linux/seqlock.h")]
    public static extern void WriteLockIrqSave(seqlock_t* seqlock, [CLvalue] nuint* flags);

    [CFunction("write_sequnlock_irqrestore", Header = "linux/seqlock.h")]
    public static extern void WriteUnlockIrqRestore(seqlock_t* seqlock, nuint flags);

    [CFunction("memcpy", Header = "linux/string.h")]
    public static extern void* Copy(void* target, void* source, nuint length);
}
