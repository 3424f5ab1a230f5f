using Linux;

[Module(License = License.GPL, Author = "The Tusk authors", Description = "A misc device with ioctls and a value under a mutex")]
sealed class Driver : Module, IDisposable
{
    readonly MiscDevice _device;

    public Driver()
    {
        Log.Info("init");
        _device = MiscDevice.Register("tusk-misc-device", static () => new ValueFile());
    }

    public void Dispose() => Log.Info("exit");
}
