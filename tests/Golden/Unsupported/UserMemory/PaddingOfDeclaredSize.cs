[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly MiscDevice _device = MiscDevice.Register("driver", static () => new File());
}

sealed class File : CharFile
{
    public override nuint Read(UserWriter user, long position)
    {
        user.Write(new Status { Kind = 1 }); // TUSK0600
        return 0;
    }
}

[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Sequential, Size = 16)]
struct Status
{
    public long Kind;
}
