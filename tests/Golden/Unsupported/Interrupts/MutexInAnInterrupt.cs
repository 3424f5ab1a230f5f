[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Mutex<int> _events = new(0);
    readonly Interrupt<Mutex<int>> _interrupt;

    public Driver() => _interrupt = new(40, "device", _events, static events =>
    {
        using var value = events.Lock(); // TUSK0504
        value.Value++;
        return InterruptResult.Handled;
    });
}
