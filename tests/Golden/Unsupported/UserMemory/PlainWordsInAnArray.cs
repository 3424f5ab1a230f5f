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
        return request.Lengths[1];
    }
}

struct Request
{
    public Untrusted<uint> Slot;
    public Lengths Lengths;
}

[System.Runtime.CompilerServices.InlineArray(2)]
struct Lengths
{
    int _first;
}
