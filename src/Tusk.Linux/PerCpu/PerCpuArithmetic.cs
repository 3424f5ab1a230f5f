// C header: linux/percpu.h

using Linux.Bindings;

namespace Linux;

/// <summary>Counters of which each CPU has its own. Any context; each change is one that no interrupt divides.</summary>
public static unsafe class PerCpuArithmetic
{
    /// <summary>Adds on this CPU; wraps around.</summary>
    public static void Add(this PerCpu<int> counter, int value)
    {
        // SAFETY: the caller keeps the object, and it the area.
        PerCpuMemory.Add((int*)counter.Area, value);
    }

    /// <inheritdoc cref="Add(PerCpu{int}, int)"/>
    public static void Add(this PerCpu<long> counter, long value)
    {
        // SAFETY: as above.
        PerCpuMemory.Add((long*)counter.Area, value);
    }

    /// <summary>What all CPUs have together, without overflow. Others may add meanwhile.</summary>
    public static long Sum(this PerCpu<int> counter) => counter.Aggregate(0L, static (sum, value) => sum + value);

    /// <summary>What all CPUs have together; wraps around. Others may add meanwhile.</summary>
    public static long Sum(this PerCpu<long> counter) => counter.Aggregate(0L, static (sum, value) => unchecked(sum + value));
}
