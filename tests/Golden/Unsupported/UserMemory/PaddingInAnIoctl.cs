[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly MiscDevice _device = MiscDevice.Register("driver", static () => new File());
}

sealed class File : CharFile
{
    public override nint Ioctl(IoctlNumber command, IoctlArgument argument)
    {
        argument.Write(new Status(1, 2)); // TUSK0600
        return 0;
    }
}

readonly record struct Status(byte Kind, ulong Count);
