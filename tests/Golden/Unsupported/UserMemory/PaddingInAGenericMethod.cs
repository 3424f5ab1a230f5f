[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly MiscDevice _device = MiscDevice.Register("driver", static () => new File());
}

sealed class File : CharFile
{
    public override nuint Read(UserWriter user, long position)
    {
        Send(ref user, new Status { Kind = 1 });
        return 0;
    }

    static void Send<T>(ref UserWriter user, T value) where T : unmanaged => user.Write(value); // TUSK0600
}

struct Status
{
    public byte Kind;
    public int Count;
}
