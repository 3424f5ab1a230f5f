using Linux;

static class PerCpuTests
{
    [KernelTest]
    internal static void BeginsAsZero()
    {
        Assert.Equal(0, new PerCpu<long>().Sum());
        using var local = new PerCpu<Wide>().Local();
        Assert.Equal(0, local.Value.Last);
    }

    [KernelTest]
    internal static void SumsWhatAllHave()
    {
        var counter = new PerCpu<long>();
        counter.Add(1L << 40);
        counter.Add(-1);
        using (var local = counter.Local()) local.Value++;
        Assert.Equal(1L << 40, counter.Sum());
        var small = new PerCpu<int>();
        small.Add(int.MaxValue);
        small.Add(1);
        Assert.Equal(int.MinValue, small.Sum());
    }

    [KernelTest]
    internal static void PartsAreAllThere()
    {
        var values = new PerCpu<Wide>();
        using (var local = values.Local())
        {
            local.Value.First = 1;
            local.Value.D = 2;
            local.Value.E = 3;
            local.Value.Last = 4;
        }

        Assert.Equal(10, values.Aggregate(0L, static (sum, v) => sum + v.First + v.D + v.E + v.Last));
    }

    /// <summary>A size that is no whole number of words.</summary>
    [KernelTest]
    internal static void SmallPartsAreThereToo()
    {
        var values = new PerCpu<(int, int, int)>();
        using (var local = values.Local()) local.Value = (1, 2, 3);
        Assert.Equal(321, values.Aggregate(0, static (sum, v) => sum + v.Item1 + (v.Item2 * 10) + (v.Item3 * 100)));
        var single = new PerCpu<byte>();
        using (var local = single.Local()) local.Value = 200;
        Assert.Equal(200, single.Aggregate(0, static (sum, v) => sum + v));
    }

    [KernelTest]
    internal static void GuardsStandInOneAnother()
    {
        var counter = new PerCpu<int>();
        using (var outer = counter.Local())
        {
            using var inner = counter.Local();
            inner.Value++;
            outer.Value++;
        }

        Assert.Equal(2, counter.Sum());
        Delay.Sleep(1);
    }

    /// <summary>No addition is lost where an interrupt adds to the same value.</summary>
    [KernelTest]
    internal static void InterruptsLoseNothing()
    {
        var shared = new Counted();
        var timer = new HrTimer<Counted>(shared, static s =>
        {
            s.Ticks.Count();
            s.Added.Add(1);
            using var local = s.Guarded.Local();
            local.Value++;
            return Ktime.FromMicroseconds(10);
        });
        timer.Start(Ktime.FromMicroseconds(10));
        for (int i = 0; i < 20_000; i++)
        {
            shared.Added.Add(1);
            using var local = shared.Guarded.Local();
            local.Value++;
        }

        Delay.Sleep(5);
        timer.Cancel();
        Assert.True(shared.Ticks.Runs > 0);
        Assert.Equal(20_000 + shared.Ticks.Runs, shared.Added.Sum());
        Assert.Equal(20_000 + shared.Ticks.Runs, shared.Guarded.Sum());
    }
}

sealed class Counted
{
    public PerCpu<int> Added { get; } = new();
    public PerCpu<long> Guarded { get; } = new();
    public Tally Ticks { get; } = new();
}
