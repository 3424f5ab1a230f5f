using Linux.Interop;

namespace Linux.Bindings;

/// <summary>linux/interrupt.h</summary>
[NeverSleeps]
static unsafe class Interrupts
{
    [MaySleep, CFunction("request_threaded_irq", Header = "linux/interrupt.h")]
    public static extern int Request(
        uint number,
        [CType("irq_handler_t")] delegate*<int, void*, int> handler,
        [CType("irq_handler_t")] delegate*<int, void*, int> thread,
        nuint flags,
        byte* name,
        void* id);

    /// <summary>Returns when neither a handler nor a thread of it runs. Once for each request.</summary>
    [MaySleep, CFunction("free_irq", Header = "linux/interrupt.h")]
    [return: CType("const void *")]
    public static extern void* Free(uint number, void* id);

    [MaySleep, CFunction("synchronize_irq", Header = "linux/interrupt.h")]
    public static extern void Synchronize(uint number);

    /// <summary>A thread gets its turn, with the interrupt off at the device's controller meanwhile.</summary>
    [CValue("IRQF_ONESHOT", Header = "linux/interrupt.h", IsConstant = true)]
    public static extern uint OneShot { get; }

    [CValue("IRQ_HANDLED", Header = "linux/irqreturn.h", IsConstant = true)]
    public static extern int Handled { get; }

    /// <summary>Fully ordered.</summary>
    [CFunction("xchg", Header = "linux/atomic.h")]
    public static extern int Exchange(int* flag, int value);
}
