[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly SpinLock<int> _events = new(0);
    readonly Interrupt<SpinLock<int>> _interrupt;
    readonly Timer<SpinLock<int>> _timer;

    public Driver()
    {
        _interrupt = new(40, "device", _events, static events =>
        {
            using var value = events.Lock();
            value.Value++;
            return InterruptResult.Handled;
        });
        _timer = new(_events, static events =>
        {
            using var value = events.Lock(); // TUSK0505
            value.Value = 0;
            return Jiffies.FromMilliseconds(100);
        });
        _timer.Start(Jiffies.FromMilliseconds(100));
    }
}
