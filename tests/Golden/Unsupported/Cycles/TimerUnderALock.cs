[Module(License = License.GPL)]
sealed class Driver : Module
{
    public Driver()
    {
        var device = new Device();
        device.Start();
    }
}

sealed class Device
{
    readonly Atomic<int> _ticks = new(0);
    readonly Mutex<Timer<Device>?> _timer = new(null);

    public void Start()
    {
        var timer = new Timer<Device>(this, static device => device.Tick());
        using var held = _timer.Lock();
        held.Value = timer; // TUSK0702
        timer.Start(Jiffies.FromMilliseconds(10));
    }

    Jiffies? Tick() => _ticks.Increment() < 10 ? Jiffies.FromMilliseconds(10) : null;
}
