using Linux;

static class WaitTests
{
    [KernelTest]
    internal static void CompletionLetsOneGo()
    {
        var completion = new Completion();
        Assert.False(completion.IsDone);
        Assert.False(completion.WaitInterruptible(Jiffies.FromMilliseconds(1)));
        completion.Complete();
        Assert.True(completion.IsDone);
        completion.Wait();
        Assert.False(completion.IsDone);
    }

    [KernelTest]
    internal static void CompletionLetsAllGo()
    {
        var completion = new Completion();
        completion.CompleteAll();
        completion.Wait();
        completion.WaitInterruptible();
        Assert.True(completion.IsDone);
        completion.Reset();
        Assert.False(completion.IsDone);
    }

    [KernelTest]
    internal static void WaitQueueReturnsAtOnceWhenTrue()
    {
        var queue = new WaitQueue();
        queue.Wait(1, static value => value == 1);
        queue.WakeAll();
        queue.WakeOne();
    }

    [KernelTest]
    internal static void WaitQueueTimesOut()
    {
        var queue = new WaitQueue();
        Jiffies before = Jiffies.Now;
        Assert.False(queue.Wait(1, static value => value == 2, Jiffies.FromMilliseconds(20)));
        Assert.False(before.IsAfter(Jiffies.Now));
        Assert.True((Jiffies.Now - before).ToMilliseconds() >= 10);
    }
}
