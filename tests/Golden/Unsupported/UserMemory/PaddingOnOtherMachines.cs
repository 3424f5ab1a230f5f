[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly MiscDevice _device = MiscDevice.Register("driver", static () => new File());
}

sealed class File : CharFile
{
    public override nuint Read(UserWriter user, long position)
    {
        user.Write(new Status { Length = 1, Time = 2 }); // TUSK0600
        return 0;
    }
}

struct Status
{
    public nuint Length;
    public long Time;
}
