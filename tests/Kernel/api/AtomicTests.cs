using Linux;

static class AtomicTests
{
    enum Phase : byte { Idle, Busy }

    [KernelTest]
    internal static void IntWrapsAround()
    {
        var counter = new Atomic<int>(int.MaxValue);
        Assert.Equal(int.MinValue, counter.Increment());
        Assert.Equal(int.MaxValue, counter.Decrement());
        Assert.Equal(int.MaxValue, counter.Load());
    }

    [KernelTest]
    internal static void UlongHasAllBits()
    {
        var bits = new Atomic<ulong>(0);
        Assert.Equal(0ul, bits.Or(1ul << 63));
        Assert.Equal(1ul << 63, bits.And(0xf));
        Assert.Equal(0ul, bits.Load());
        Assert.Equal(ulong.MaxValue, bits.Decrement());
    }

    [KernelTest]
    internal static void BoolIsExchanged()
    {
        var flag = new Atomic<bool>(false);
        Assert.False(flag.Exchange(true));
        Assert.True(flag.Exchange(true));
        flag.Store(false);
        Assert.False(flag.LoadRelaxed());
    }

    [KernelTest]
    internal static void EnumIsComparedAndExchanged()
    {
        var phase = new Atomic<Phase>(Phase.Idle);
        Assert.True(phase.CompareExchange(Phase.Busy, Phase.Idle) == Phase.Idle);
        Assert.True(phase.CompareExchange(Phase.Busy, Phase.Idle) == Phase.Busy);
        Assert.True(phase.Load() == Phase.Busy);
    }
}
