using System.Runtime.CompilerServices;
using Linux;

static class RcuTests
{
    [KernelTest]
    internal static void ReadersFindWhatWasPublished()
    {
        var limits = new Rcu<Limits>(new Limits(1, 2));
        using (var found = limits.Read()) Assert.Equal(1, found.Value.Low);
        limits.Publish(new Limits(3, 4));
        using (var found = limits.Read())
        {
            using var again = limits.Read();
            Assert.Equal(3, found.Value.Low);
            Assert.Equal(4, again.Value.High);
        }

        Limits old = limits.Swap(new Limits(5, 6));
        Assert.Equal(3, old.Low);
    }

    [KernelTest]
    internal static void ValuesArePublishedToo()
    {
        var range = new Rcu<(long From, long To)>((1, 2));
        range.Publish((3, 4));
        using (var found = range.Read()) Assert.Equal(7, found.Value.From + found.Value.To);
        Assert.Equal(4, range.Swap((5, 6)).To);
    }

    [KernelTest]
    internal static void NullMayBePublished()
    {
        var limits = new Rcu<Limits?>(null);
        using (var found = limits.Read()) Assert.True(found.Value is null);
        limits.Publish(new Limits(1, 2));
        Assert.NotNull(limits.Swap(null));
        using var last = limits.Read();
        Assert.True(last.Value is null);
    }

    /// <summary>What is copied out of the value is counted, and lives on when the value has been replaced.</summary>
    [KernelTest]
    internal static void AReferenceMayBeKept()
    {
        var limits = new Rcu<Limits>(new Limits(1, 2));
        Limits kept;
        using (var found = limits.Read()) kept = found.Value;
        limits.Publish(new Limits(3, 4));
        Assert.Equal(2, kept.High);
    }

    /// <summary>The guard keeps the object that has the value.</summary>
    [KernelTest]
    internal static void TheGuardKeepsWhatItReads()
    {
        using var found = Make(7).Read();
        Assert.Equal(7, found.Value.Low);
        Assert.Equal(8, found.Value.High);
    }

    static Rcu<Limits> Make(int low) => new(new Limits(low, low + 1));

    [KernelTest]
    internal static void WhatIsReplacedIsGivenUp()
    {
        var ends = new Tally();
        var value = new Rcu<Ending>(new Ending(ends));
        value.Publish(new Ending(ends));
        Assert.Equal(1, ends.Runs);
        Drop(value, ends);
        Assert.Equal(2, ends.Runs);
        Forget(ends);
        Assert.Equal(3, ends.Runs);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void Drop(Rcu<Ending> value, Tally ends)
    {
        Ending old = value.Swap(new Ending(ends));
        Assert.NotNull(old);
        Assert.Equal(1, ends.Runs);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void Forget(Tally ends)
    {
        var value = new Rcu<Ending>(new Ending(ends));
        Assert.NotNull(value);
    }

    /// <summary>A buffer has one owner, whoever that is.</summary>
    [KernelTest]
    internal static void BuffersMove()
    {
        var table = new Rcu<Buffer<int>>(Filled(100, 1));
        using (var found = table.Read()) Assert.Equal(1, found.Value[99]);
        table.Publish(Filled(200, 2));
        using (var found = table.Read()) Assert.Equal(2, found.Value.AsReadOnlySpan()[199]);
        using Buffer<int> old = table.Swap(Filled(300, 3));
        Assert.Equal(200, old.Length);
        using var last = table.Read();
        Assert.Equal(300, last.Value.Length);
    }

    static Buffer<int> Filled(nuint length, int value)
    {
        var made = new Buffer<int>(length);
        made.Span.Fill(value);
        return made;
    }

    /// <summary>Readers in an interrupt and in a thread, while one after the other is replaced and freed.</summary>
    [KernelTest]
    internal static void ReadersNeverFindWhatIsGone()
    {
        var shared = new Watched(new Rcu<Limits>(new Limits(0, 1)));
        var timer = new HrTimer<Watched>(shared, static s =>
        {
            s.Look();
            return Ktime.FromMicroseconds(20);
        });
        timer.Start(Ktime.FromMicroseconds(20));
        var thread = new KernelThread<Watched>("tusk-rcu", shared, static (s, self) =>
        {
            while (!self.ShouldStop)
            {
                s.Look();
                ThreadSelf.Yield();
            }
        });
        for (int i = 1; i < 50; i++) shared.Value.Publish(new Limits(i, i + 1));
        thread.Dispose();
        timer.Cancel();
        Assert.True(shared.Looks.Runs > 0);
        Assert.Equal(0, shared.Wrong.Runs);
    }
}

sealed class Limits(int low, int high)
{
    public int Low { get; } = low;
    public int High { get; } = high;
}

/// <summary>Tells that it goes.</summary>
sealed class Ending(Tally ends) : IDisposable
{
    public void Dispose() => ends.Count();
}

sealed class Watched(Rcu<Limits> value)
{
    public Rcu<Limits> Value => value;
    public Tally Looks { get; } = new();
    public Tally Wrong { get; } = new();

    public void Look()
    {
        using var found = value.Read();
        if (found.Value.High != found.Value.Low + 1) this.Wrong.Count();
        this.Looks.Count();
    }
}
