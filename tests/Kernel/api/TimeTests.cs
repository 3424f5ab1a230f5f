using Linux;

static class TimeTests
{
    [KernelTest]
    internal static void SleepingTakesTime()
    {
        Ktime before = Ktime.Now;
        Delay.Sleep(10);
        Delay.SleepBetween(100, 200);
        Delay.Spin(5);
        Assert.True(Ktime.Now - before >= Ktime.FromMilliseconds(10));
    }

    [KernelTest]
    internal static void UnitsConvert()
    {
        Assert.Equal(1_500, Ktime.FromMicroseconds(1_500_000).ToMilliseconds());
        Assert.Equal(2_000_000, Ktime.FromSeconds(2).ToMicroseconds());
        Assert.Throws<OverflowException>(static () => Ktime.FromSeconds(long.MaxValue));
        Assert.True(Jiffies.FromMilliseconds(1_000).Count == Jiffies.PerSecond);
    }

    [KernelTest]
    internal static void RealTimeIsThisCentury() => Assert.True(Ktime.Real > Ktime.FromSeconds(946_684_800));
}
