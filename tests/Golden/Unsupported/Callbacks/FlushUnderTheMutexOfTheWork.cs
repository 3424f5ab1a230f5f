[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Device _device = new();

    public Driver() => _device.Restart();
}

sealed class Device
{
    readonly Mutex<int> _state = new(0);
    readonly DelayedWork<Mutex<int>> _poll;

    public Device() => _poll = new(_state, static state =>
    {
        Count(state);
        return Jiffies.FromMilliseconds(100);
    });

    public void Restart()
    {
        using var state = _state.Lock();
        state.Value = 0;
        this.Stop(); // TUSK0503
        _poll.Schedule(Jiffies.FromMilliseconds(100));
    }

    void Stop() => _poll.Flush();

    static void Count(Mutex<int> state)
    {
        using var value = state.Lock();
        value.Value++;
    }
}
