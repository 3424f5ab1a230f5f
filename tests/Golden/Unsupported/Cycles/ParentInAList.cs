[Module(License = License.GPL)]
sealed class Driver : Module
{
    public Driver()
    {
        var bus = new Bus();
        bus.Plug(1);
        bus.Plug(2);
        Log.Info($"{bus.Count}");
    }
}

sealed class Bus
{
    readonly List<Device> _devices = [];

    public int Count => _devices.Count;

    public void Plug(int number)
    {
        var device = new Device(this, number);
        _devices.Add(device); // TUSK0702
    }
}

sealed class Device(Bus bus, int number)
{
    public int Number => number + bus.Count;
}
