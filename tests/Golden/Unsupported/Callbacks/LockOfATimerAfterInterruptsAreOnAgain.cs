[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly SpinLock<int> _first = new(0);
    readonly SpinLock<int> _second = new(0);
    readonly Timer<SpinLock<int>> _timer;

    public Driver()
    {
        _timer = new(_second, static second =>
        {
            using var value = second.Lock();
            value.Value++;
            return null;
        });
        _timer.Start(Jiffies.FromMilliseconds(10));
        using (var first = _first.LockIrq()) first.Value++;
        using var second = _second.Lock(); // TUSK0505
        second.Value++;
    }
}
