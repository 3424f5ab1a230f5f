using Linux.Interop;

namespace Linux.Bindings;

[CStruct("struct cpumask", Header = "linux/cpumask.h")]
struct cpumask;

/// <summary>linux/percpu.h, and what it needs of linux/cpumask.h and linux/irqflags.h</summary>
[NeverSleeps]
static unsafe class PerCpuMemory
{
    /// <summary>Zeroed; NULL without memory.</summary>
    [MaySleep, CFunction("__alloc_percpu", Header = "linux/percpu.h")]
    [return: CType("void __percpu *")]
    public static extern byte* Allocate(nuint size, nuint alignment);

    [CFunction("free_percpu", Header = "linux/percpu.h")]
    public static extern void Free([CType("void __percpu *")] byte* area);

    /// <summary>The part of the CPU that runs this, which stays with it while interrupts are off.</summary>
    [CFunction("this_cpu_ptr", Header = "linux/percpu.h")]
    public static extern byte* Local([CType("u8 __percpu *")] byte* area);

    [CFunction("per_cpu_ptr", Header = "linux/percpu.h")]
    public static extern byte* Of([CType("u8 __percpu *")] byte* area, uint cpu);

    /// <summary>No interrupt comes between.</summary>
    [CFunction("this_cpu_add", Header = "linux/percpu.h")]
    public static extern void Add([CLvalue] int* area, int value);

    /// <inheritdoc cref="Add(int*, int)"/>
    [CFunction("this_cpu_add", Header = "linux/percpu.h")]
    public static extern void Add([CLvalue] long* area, long value);

    [CFunction("local_irq_save", Header = "linux/irqflags.h")]
    public static extern void DisableInterrupts([CLvalue] nuint* flags);

    [CFunction("local_irq_restore", Header = "linux/irqflags.h")]
    public static extern void RestoreInterrupts(nuint flags);

    /// <summary>The first CPU after n that there may be; <see cref="CpuLimit"/> or more: none.</summary>
    [CFunction("cpumask_next", Header = "linux/cpumask.h")]
    public static extern uint NextCpu(int n, cpumask* mask);

    [CValue("cpu_possible_mask", Header = "linux/cpumask.h")]
    [return: CType("const struct cpumask *")]
    public static extern cpumask* Possible();

    [CValue("nr_cpu_ids", Header = "linux/cpumask.h")]
    public static extern uint CpuLimit();
}
