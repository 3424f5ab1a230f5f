using Linux;

/// <summary>What is made and what goes where nothing may sleep; the kernel's own checks say when something did.</summary>
static class AllocationTests
{
    const int MoreThanSlabsHave = 8 << 20;

    [KernelTest]
    internal static void ListsGrowUnderASpinLock()
    {
        var numbers = new SpinLock<List<int>>(new());
        using var guard = numbers.Lock();
        for (int i = 0; i < 1000; i++) guard.Value.Add(i);
        Assert.Equal(999, guard.Value[999]);
    }

    [KernelTest]
    internal static void ObjectsAreMadeUnderASpinLock()
    {
        var node = new SpinLock<Node?>(null);
        using (var guard = node.Lock())
            for (int i = 0; i < 100; i++) guard.Value = new Node(i, guard.Value);
        using (var guard = node.Lock()) Assert.Equal(99, guard.Value?.Number ?? 0);
    }

    [KernelTest]
    internal static void LargeArraysGoUnderASpinLock()
    {
        var bytes = new SpinLock<byte[]?>(new byte[MoreThanSlabsHave]);
        using (var guard = bytes.Lock()) guard.Value = null;
        using (var guard = bytes.Lock()) Assert.True(guard.Value is null);
    }

    [KernelTest]
    internal static void ArraysThatAreTooLargeToMakeThrow()
    {
        var bytes = new SpinLock<byte[]?>(null);
        bool isRefused = false;
        using (var guard = bytes.Lock())
        {
            try
            {
                guard.Value = new byte[1 << 30];
            }
            catch (OutOfMemoryException)
            {
                isRefused = true;
            }
        }

        Assert.True(isRefused);
    }

    [KernelTest]
    internal static void TimersMakeObjects()
    {
        var state = new Ticks();
        using (var timer = new Timer<Ticks>(state, static ticks => ticks.Add()))
        {
            timer.Start(Jiffies.FromMilliseconds(1));
            state.Done.Wait();
        }

        Assert.Equal(1, state.Count());
    }

    sealed class Node(int number, Node? next)
    {
        readonly Node? _next = next;

        public int Number => number;
    }

    sealed class Ticks
    {
        readonly SpinLock<List<Node>> _nodes = new(new());

        public Completion Done { get; } = new();

        public Jiffies? Add()
        {
            using (var nodes = _nodes.LockIrq()) nodes.Value.Add(new Node(1, null));
            this.Done.Complete();
            return null;
        }

        public int Count()
        {
            using var nodes = _nodes.LockIrq();
            return nodes.Value.Count;
        }
    }
}
