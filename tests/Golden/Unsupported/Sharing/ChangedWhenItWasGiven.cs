[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly MiscDevice _device;

    public Driver()
    {
        var limits = new Limits();
        limits.High = 3;
        _device = MiscDevice.Register("driver", limits, static limits => new EmptyFile(limits));
        limits.High = 4; // TUSK0700
    }
}

sealed class Limits
{
    public int High;
}

sealed class EmptyFile(Limits limits) : CharFile
{
    public override nuint Read(UserWriter user, long position) => user.WriteZeros((nuint)limits.High);
}
