[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Device _device = new();

    public Driver() => _device.Open();
}

sealed class Device
{
    readonly Mutex<ThreadedInterrupt<Weak<Device>>?> _interrupt = new(null);

    public void Open()
    {
        var made = new ThreadedInterrupt<Weak<Device>>(40, "device", new(this), static device => device.Target?.Reset()); // TUSK0503
        using var interrupt = _interrupt.Lock();
        interrupt.Value = made; // TUSK0503
    }

    void Reset()
    {
        ThreadedInterrupt<Weak<Device>>? interrupt;
        using (var held = _interrupt.Lock()) interrupt = held.Value;
        interrupt?.Synchronize();
    }
}
