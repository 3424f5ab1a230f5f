// C header: linux/percpu.h

using Linux.Bindings;
using Linux.Interop;

namespace Linux;

/// <summary>
/// A value of which each CPU has its own, zero at first: nobody waits for anybody to change it. Counters have their arithmetic in <see cref="PerCpuArithmetic"/>.
/// </summary>
/// <typeparam name="T">A value without references, of at most some kilobytes.</typeparam>
[Synchronized]
public sealed unsafe class PerCpu<T> where T : unmanaged
{
    PerCpuArea _area;

    /// <summary>Process context; may sleep.</summary>
    /// <exception cref="OutOfMemoryException">ENOMEM.</exception>
    public PerCpu()
    {
        _area = new PerCpuArea((nuint)sizeof(T));
    }

    /// <summary>Where the values are, for the library.</summary>
    internal byte* Area => _area.Start;

    /// <summary>
    /// Keeps this on its CPU, with interrupts off, so that none changes the value meanwhile; the guard puts both back. Any context; nothing may sleep until the
    /// guard is disposed.
    /// </summary>
    public PerCpuGuard<T> Local()
    {
        nuint flags;
        PerCpuMemory.DisableInterrupts(&flags);

        // SAFETY: the area lives as long as the object, which the guard keeps; flags is written by the macro.
        return new PerCpuGuard<T>(flags, ref *(T*)PerCpuMemory.Local(_area.Start));
    }

    /// <summary>
    /// Goes through the values of all CPUs, which may change meanwhile: of each it gets a copy, whose parts of up to a word are whole, each at its own moment. Any
    /// context.
    /// </summary>
    /// <param name="start">What the function gets first.</param>
    /// <param name="add">Makes of what there is and one more value what the next call gets.</param>
    /// <returns>What the last call gave.</returns>
    public TSum Aggregate<TSum>(TSum start, Func<TSum, T, TSum> add)
    {
        TSum sum = start;
        for (uint cpu = Next(-1); cpu < PerCpuMemory.CpuLimit(); cpu = Next(unchecked((int)cpu))) sum = add(sum, this.CopyOf(cpu));
        return sum;
    }

    // SAFETY: the mask is the kernel's own.
    static uint Next(int cpu) => PerCpuMemory.NextCpu(cpu, PerCpuMemory.Possible());

    T CopyOf(uint cpu)
    {
        // SAFETY: the area has a T for each CPU there may be, and begins at a word.
        T copy;
        WholeWords.Load(&copy, PerCpuMemory.Of(_area.Start, cpu), (nuint)sizeof(T));
        return copy;
    }
}

/// <summary>The memory of all CPUs.</summary>
[Owned]
unsafe struct PerCpuArea
{
    public byte* Start;

    public PerCpuArea(nuint size)
    {
        this.Start = PerCpuMemory.Allocate(size, 8);
        if (this.Start == null) throw new OutOfMemoryException();
    }

    public void Dispose()
    {
        // SAFETY: this value's own, and forgotten here. Guards keep the object that has the area.
        PerCpuMemory.Free(this.Start);
        this.Start = null;
    }
}
