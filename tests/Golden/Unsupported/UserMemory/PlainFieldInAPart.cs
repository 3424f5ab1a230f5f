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
        return request.Range.Last;
    }
}

struct Request
{
    public Untrusted<uint> Slot;
    public Range Range;
}

struct Range
{
    public Untrusted<int> First;
    public int Last;
}
