using Linux.Interop;

namespace Linux.Bindings;

/// <summary>linux/dma-mapping.h</summary>
static unsafe class DmaMappings
{
    /// <summary>Zeroed; NULL without memory, or where the machine has no DMA. May sleep.</summary>
    [CFunction("dma_alloc_coherent", Header = "linux/dma-mapping.h")]
    public static extern void* Allocate(device* device, nuint size, [CType("dma_addr_t *")] void* bus, uint flags);

    /// <summary>May sleep: interrupts must be on.</summary>
    [CFunction("dma_free_coherent", Header = "linux/dma-mapping.h")]
    public static extern void Free(device* device, nuint size, void* memory, [CType("dma_addr_t")] ulong bus);

    [CValue("sizeof(dma_addr_t)", Header = "linux/types.h", IsConstant = true)]
    public static extern uint AddressSize { get; }

    /// <summary>What comes before in the program is there for the device before what comes after.</summary>
    [NeverSleeps, CFunction("dma_wmb", Header = "asm/barrier.h")]
    public static extern void WriteBarrier();

    /// <summary>What comes after in the program is read after what comes before.</summary>
    [NeverSleeps, CFunction("dma_rmb", Header = "asm/barrier.h")]
    public static extern void ReadBarrier();
}
