using Linux;

static class SeqLockTests
{
    [KernelTest]
    internal static void ReadersCopyWhatWasWritten()
    {
        var position = new SeqLock<(long X, long Y)>((1, 2));
        Assert.Equal(1, position.Read().X);
        using (var value = position.Write())
        {
            value.Value.X = 3;
            value.Value = (value.Value.X, 4);
        }

        Assert.Equal(7, position.Read().X + position.Read().Y);
    }

    /// <summary>No copy is half of one value and half of another, in an interrupt or in a thread.</summary>
    [KernelTest]
    internal static void NoCopyIsHalfWritten()
    {
        var shared = new Torn();
        var timer = new HrTimer<Torn>(shared, static s =>
        {
            s.Look();
            return Ktime.FromMicroseconds(10);
        });
        timer.Start(Ktime.FromMicroseconds(10));
        var thread = new KernelThread<Torn>("tusk-seqlock", shared, static (s, self) =>
        {
            while (!self.ShouldStop)
            {
                s.Look();
                ThreadSelf.Yield();
            }
        });
        for (int i = 0; i < 20_000; i++)
        {
            using var value = shared.Value.Write();
            value.Value.First++;
            value.Value.Last++;
        }

        Delay.Sleep(5);
        thread.Dispose();
        timer.Cancel();
        Assert.True(shared.Looks.Runs > 0);
        Assert.Equal(0, shared.Wrong.Runs);
        Assert.Equal(20_000, shared.Value.Read().Last);
    }
}

struct Wide
{
    public long First;
    public int A, B, C, D;
    public byte E;
    public long Last;
}

sealed class Torn
{
    public SeqLock<Wide> Value { get; } = new(default);
    public Tally Looks { get; } = new();
    public Tally Wrong { get; } = new();

    public void Look()
    {
        Wide copy = this.Value.Read();
        if (copy.First != copy.Last) this.Wrong.Count();
        this.Looks.Count();
    }
}
