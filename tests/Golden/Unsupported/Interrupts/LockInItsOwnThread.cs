[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly SpinLock<int> _events = new(0);
    readonly ThreadedInterrupt<SpinLock<int>> _interrupt;

    public Driver() => _interrupt = new(40, "device", _events, static events =>
    {
        using var value = events.Lock(); // TUSK0505
        value.Value = 0;
    }, static events =>
    {
        using var value = events.Lock();
        value.Value++;
        return InterruptResult.WakeThread;
    });
}
