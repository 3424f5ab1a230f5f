[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly MiscDevice _device;

    public Driver()
    {
        var limits = new Limits();
        _device = limits.Publish();
        limits.High = 4; // TUSK0700
    }
}

sealed class Limits
{
    public int High;

    public MiscDevice Publish() => MiscDevice.Register("driver", this, static limits => new EmptyFile(limits));
}

sealed class EmptyFile(Limits limits) : CharFile
{
    public override nuint Read(UserWriter user, long position) => user.WriteZeros((nuint)limits.High);
}
