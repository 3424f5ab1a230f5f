// What is not what Unsupported/Callbacks has, but looks like it.
[Module(License = License.GPL)]
sealed class Driver : Module, IDisposable
{
    readonly Mutex<int> _state = new(0);
    readonly Mutex<int> _other = new(0);
    readonly SpinLock<int> _ticks = new(0);
    readonly SpinLock<int> _outer = new(0);
    readonly SpinLock<int> _unrelated = new(0);
    readonly WorkItem<Mutex<int>> _work;
    readonly WorkItem<Completion> _leaf;
    readonly DelayedWork<Mutex<int>> _poll;
    readonly Timer<SpinLock<int>> _timer;
    readonly Timer<WorkItem<Mutex<int>>> _kick;
    readonly Completion _done = new();

    public Driver()
    {
        _work = new(_state, static state =>
        {
            Delay.Sleep(1);
            using var value = state.Lock();
            value.Value++;
        });
        _leaf = new(_done, static done => done.Complete());
        _poll = new(_state, static state =>
        {
            using var value = state.Lock();
            int[] values = new int[value.Value & 7];
            return values.Length > 3 ? null : Jiffies.FromMilliseconds(10);
        });
        _timer = new(_ticks, static ticks =>
        {
            using var value = ticks.Lock();
            value.Value++;
            return Jiffies.FromMilliseconds(10);
        });
        _kick = new(_work, static work =>
        {
            work.Schedule();
            return null;
        });
        this.Begin();
    }

    /// <summary>What is only asked for is not waited for.</summary>
    void Begin()
    {
        using var state = _state.Lock();
        using var ticks = _ticks.LockIrq();
        _work.Schedule();
        _poll.Schedule(Jiffies.FromMilliseconds(10));
        _timer.Start(Jiffies.FromMilliseconds(10));
        _kick.Start(Jiffies.FromMilliseconds(10));
        state.Value = ticks.Value;
    }

    /// <summary>The lock is given back first.</summary>
    void Stop()
    {
        using (var state = _state.Lock()) state.Value = 0;
        _work.Cancel();
        _poll.Cancel();
        _timer.Cancel();
    }

    /// <summary>A lock that the work does not take.</summary>
    void StopUnderAnother()
    {
        using var other = _other.Lock();
        _work.Cancel();
        _leaf.Flush();
    }

    /// <summary>A work that takes no lock, under the lock of the others.</summary>
    void FlushLeaf()
    {
        using var state = _state.Lock();
        _leaf.Schedule();
        _leaf.Flush();
    }

    /// <summary>Interrupts are off already.</summary>
    void Nested()
    {
        using var outer = _outer.LockIrq();
        using var ticks = _ticks.Lock();
        outer.Value = ticks.Value;
    }

    /// <summary>No interrupt takes this one.</summary>
    void Unrelated()
    {
        using var value = _unrelated.Lock();
        value.Value++;
    }

    public void Dispose()
    {
        this.Stop();
        this.StopUnderAnother();
        this.FlushLeaf();
        this.Nested();
        this.Unrelated();
    }
}
