[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly MiscDevice _device = MiscDevice.Register("driver", static () => new File());
}

sealed class File : CharFile
{
    public override nint Ioctl(IoctlNumber command, IoctlArgument argument)
    {
        Options options = argument.Read<Options>().Trust(); // TUSK0601
        return options.Fast ? 1 : 0;
    }
}

struct Options
{
    public bool Fast;
}
