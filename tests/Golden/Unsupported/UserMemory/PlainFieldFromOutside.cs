[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly MiscDevice _device = MiscDevice.Register("driver", static () => new File());
}

sealed class File : CharFile
{
    public override nint Ioctl(IoctlNumber command, IoctlArgument argument)
    {
        Request request = argument.Read<Request>().Fields; // TUSK0602
        for (uint i = 0; i < request.Count; i++) Log.Info($"{i}");
        return 0;
    }
}

struct Request
{
    public Untrusted<uint> Slot;
    public uint Count;
}
