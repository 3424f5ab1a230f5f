// target: module
// A struct that shows padding to user space, and one that user space can forge.
[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly MiscDevice _device = MiscDevice.Register("driver", static () => new StatusFile());
}

sealed class StatusFile : CharFile
{
    public override nint Ioctl(IoctlNumber command, IoctlArgument argument)
    {
        Request request = argument.Read<Request>().Trust();
        argument.Write(new Status { Kind = 1, Count = request.Verbose ? 2 : 3 });
        return 0;
    }
}

struct Request
{
    public uint Size;
    public bool Verbose { get; set; }
}

struct Status
{
    public byte Kind;
    public int Count;
}
