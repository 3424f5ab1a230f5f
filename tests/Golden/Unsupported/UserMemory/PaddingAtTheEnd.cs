[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly MiscDevice _device = MiscDevice.Register("driver", static () => new File());
}

sealed class File : CharFile
{
    public override nuint Read(UserWriter user, long position)
    {
        user.Write(new Status { Time = 1, Kind = 2 }); // TUSK0600
        return 0;
    }
}

struct Status
{
    public long Time;
    public short Kind;
}
