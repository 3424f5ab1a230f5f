[Module(License = License.GPL)]
sealed class Driver : Module, IDisposable
{
    readonly Mutex<int> _events = new(0);
    readonly ThreadedInterrupt<Mutex<int>> _interrupt;

    public Driver() => _interrupt = new(40, "device", _events, static events =>
    {
        using var value = events.Lock();
        value.Value++;
    });

    public void Dispose()
    {
        using var events = _events.Lock();
        _interrupt.Dispose(); // TUSK0503
        Log.Info($"{events.Value} events");
    }
}
