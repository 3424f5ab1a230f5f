[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly SpinLock<int> _events = new(0);
    readonly Interrupt<SpinLock<int>> _interrupt;

    public Driver()
    {
        _interrupt = new(40, "device", _events, static events =>
        {
            using var value = events.Lock();
            value.Value++;
            return InterruptResult.Handled;
        });
        using var events = _events.Lock(); // TUSK0505
        Log.Info($"{events.Value} events");
    }
}
