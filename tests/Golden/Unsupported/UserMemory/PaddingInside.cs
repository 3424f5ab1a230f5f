[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly MiscDevice _device = MiscDevice.Register("driver", static () => new File());
}

sealed class File : CharFile
{
    public override nuint Read(UserWriter user, long position)
    {
        Status status = new() { Kind = 1, Count = 2 };
        user.Write(status); // TUSK0600
        return 0;
    }
}

struct Status
{
    public byte Kind;
    public uint Count;
}
