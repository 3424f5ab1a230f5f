[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly MiscDevice _device = MiscDevice.Register("driver", static () => new File());
}

sealed class File : CharFile
{
    public override nint Ioctl(IoctlNumber command, IoctlArgument argument)
    {
        Both both = argument.Read<Both>().Fields; // TUSK0602
        return both.Plain;
    }
}

[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)]
struct Both
{
    [System.Runtime.InteropServices.FieldOffset(0)] public Untrusted<int> Validated;
    [System.Runtime.InteropServices.FieldOffset(0)] public int Plain;
}
