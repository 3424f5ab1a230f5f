[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly MiscDevice _device;

    public Driver()
    {
        var limits = new Limits();
        _device = Publish(limits);
        limits.High = 4; // TUSK0700
    }

    static MiscDevice Publish(Limits limits) => MiscDevice.Register("driver", limits, static limits => new EmptyFile(limits));
}

sealed class Limits
{
    public int High;
}

sealed class EmptyFile(Limits limits) : CharFile
{
    public override nuint Read(UserWriter user, long position) => user.WriteZeros((nuint)limits.High);
}
