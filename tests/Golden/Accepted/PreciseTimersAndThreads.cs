// What is not what Unsupported/Callbacks has of precise timers and threads, but looks like it.
[Module(License = License.GPL)]
sealed class Driver : Module, IDisposable
{
    readonly SpinLock<int> _beats = new(0);
    readonly SpinLock<uint> _hard = new(0);
    readonly Mutex<int> _rounds = new(0);
    readonly HrTimer<SpinLock<int>> _precise;
    readonly HrTimer<SpinLock<uint>> _first, _second;
    readonly Timer<SpinLock<int>> _timer;
    readonly Timer<HrTimer<SpinLock<uint>>> _begin;
    readonly KernelThread<Mutex<int>> _thread;

    public Driver()
    {
        _precise = new(_beats, static beats =>
        {
            using var value = beats.Lock();
            value.Value++;
            return Ktime.FromMilliseconds(1);
        });
        // The clock's interrupt may come here.
        _timer = new(_beats, static beats =>
        {
            using var value = beats.LockIrq();
            value.Value = 0;
            return Jiffies.FromMilliseconds(10);
        });
        // None comes here.
        _first = new(_hard, static hard =>
        {
            using var value = hard.Lock();
            value.Value++;
            return Ktime.FromMilliseconds(1);
        });
        _second = new(_hard, static hard =>
        {
            using var value = hard.Lock();
            value.Value--;
            return null;
        });
        // To start one waits for nothing.
        _begin = new(_first, static first =>
        {
            first.Start(Ktime.FromMicroseconds(10));
            return null;
        });
        _thread = new("rounds", _rounds, static (rounds, self) =>
        {
            while (self.Sleep(Jiffies.FromMilliseconds(10)))
            {
                using var value = rounds.Lock();
                value.Value++;
            }
        });
        _precise.Start(Ktime.FromMilliseconds(1));
        _second.Start(Ktime.FromMilliseconds(1));
        _timer.Start(Jiffies.FromMilliseconds(10));
        _begin.Start(Jiffies.FromMilliseconds(10));
    }

    public void Dispose()
    {
        using (var rounds = _rounds.Lock()) Log.Info($"{rounds.Value} rounds");
        _thread.Dispose();
        _precise.Cancel();
    }
}
