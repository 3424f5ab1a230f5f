[Module(License = License.GPL)]
sealed class Driver : Module
{
    public Driver()
    {
        var bus = new Bus();
        new Device(bus).Start();
    }
}

sealed class Bus
{
    readonly Mutex<List<Device>> _devices = new([]);

    public void Attach(Device device)
    {
        using var devices = _devices.Lock();
        devices.Value.Add(device);
    }
}

sealed class Device(Bus bus)
{
    public void Start() => bus.Attach(this); // TUSK0702
}
