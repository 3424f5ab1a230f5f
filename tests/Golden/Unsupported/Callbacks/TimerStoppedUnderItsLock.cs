[Module(License = License.GPL)]
sealed class Driver : Module, IDisposable
{
    readonly SpinLock<int> _ticks = new(0);
    readonly Timer<SpinLock<int>> _timer;

    public Driver()
    {
        _timer = new(_ticks, static ticks =>
        {
            using var value = ticks.Lock();
            value.Value++;
            return Jiffies.FromMilliseconds(10);
        });
        _timer.Start(Jiffies.FromMilliseconds(10));
    }

    public void Dispose()
    {
        using var value = _ticks.LockIrq();
        _timer.Cancel(); // TUSK0500 TUSK0503
    }
}
