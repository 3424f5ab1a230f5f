using System.Runtime.CompilerServices;
using Linux;
using Linux.Interop;

/// <summary>Memory that a device could read and write. User-mode Linux has no DMA, and says so.</summary>
static class DmaTests
{
    [KernelTest]
    internal static void ValuesAreCopied()
    {
        if (!HasDma) return;
        var device = new PlatformDevice("tusk-dma");
        var memory = new DmaMemory<Descriptor>(device, 3);
        Assert.Equal(0, memory.Read(2).Trust().Address);
        memory.Write(1, new Descriptor { Address = 1UL << 40, Length = 5, Flags = 6 });
        Descriptor copy = memory.Read(1).Trust();
        memory.Write(1, default);
        Assert.Equal((1UL << 40) + 11, copy.Address + copy.Length + copy.Flags);
        Assert.Equal(0, memory.Read(0).Trust().Length + memory.Read(2).Trust().Length);
        Assert.True(memory.BusAddress != 0);
    }

    /// <summary>Sizes that are no whole number of words, so that values stand at odd places.</summary>
    [KernelTest]
    internal static void SmallValuesKeepToThemselves()
    {
        if (!HasDma) return;
        var memory = new DmaMemory<Three>(new PlatformDevice("tusk-dma"), 100);
        for (int i = 0; i < 100; i++) memory.Write(i, new Three { A = (byte)i, B = 1, C = (byte)(i + 100) });
        for (int i = 0; i < 100; i++)
        {
            Three copy = memory.Read(i).Trust();
            Assert.Equal(i + 1 + i + 100, copy.A + copy.B + copy.C);
        }
    }

    [KernelTest]
    internal static void OutsideIsRefused()
    {
        var device = new PlatformDevice("tusk-dma");
        Assert.Throws<ArgumentOutOfRangeException>(() => new DmaMemory<int>(device, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DmaMemory<int>(device, -1));
        if (!HasDma)
        {
            Assert.Throws<OutOfMemoryException>(() => new DmaMemory<int>(device, 1));
            return;
        }

        var memory = new DmaMemory<int>(device, 2);
        Assert.Throws<IndexOutOfRangeException>(() => memory.Read(2));
        Assert.Throws<IndexOutOfRangeException>(() => memory.Write(-1, 3));
    }

    /// <summary>The memory keeps what it needs of its device.</summary>
    [KernelTest]
    internal static void TheDeviceMayGoFirst()
    {
        if (!HasDma) return;
        DmaMemory<int> memory = Allocate();
        memory.Write(0, 7);
        Assert.Equal(7, memory.Read(0).Trust());
        Assert.Equal(2, memory.Length);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static DmaMemory<int> Allocate()
    {
        var device = new PlatformDevice("tusk-gone");
        var memory = new DmaMemory<int>(device, 2);
        device.Dispose();
        device.Dispose();
        return memory;
    }

    static extern bool HasDma { [CValue("IS_ENABLED(CONFIG_HAS_DMA)", Header = "linux/kconfig.h")] get; }
}

struct Descriptor
{
    public ulong Address;
    public uint Length;
    public uint Flags;
}

struct Three
{
    public byte A, B, C;
}
