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
    readonly Atomic<int> _runs = new(0);
    readonly WorkItem<Device> _work;

    public Device()
    {
        _work = new WorkItem<Device>(this, static device => device._runs.Increment()); // TUSK0702
    }

    public void Start() => _work.Schedule();
}
