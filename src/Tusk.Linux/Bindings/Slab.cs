using Linux.Interop;

namespace Linux.Bindings;

/// <summary>linux/slab.h and linux/mm.h, where 6.1 has the kv functions in either</summary>
static unsafe class Slab
{
    /// <summary>May sleep; a failure is the caller's to report.</summary>
    [CValue("(GFP_KERNEL | __GFP_NOWARN)", Header = "linux/gfp.h", IsConstant = true)]
    public static extern uint KernelNoWarning { get; }

    /// <summary>NULL without memory, also when the product overflows. May sleep.</summary>
    [CFunction("kvcalloc", Header = "linux/slab.h")]
    public static extern void* AllocateZeroed(nuint count, nuint size, uint flags);

    [CFunction("kvfree", Header = "linux/mm.h")]
    public static extern void Free(void* memory);
}
