[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Interrupt<Device> _interrupt = new(40, "device", new Device(), static device => device.Handle());
}

sealed class Device
{
    int _events;

    public InterruptResult Handle() => ++_events > 0 ? InterruptResult.Handled : InterruptResult.None; // TUSK0700
}
