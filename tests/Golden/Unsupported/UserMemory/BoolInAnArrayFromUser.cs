[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly MiscDevice _device = MiscDevice.Register("driver", static () => new File());
}

sealed class File : CharFile
{
    public override nuint Write(UserReader user, long position)
    {
        Flags flags = user.Read<Flags>().Trust(); // TUSK0601
        if (flags[2]) Log.Info("2");
        return 0;
    }
}

[System.Runtime.CompilerServices.InlineArray(4)]
struct Flags
{
    bool _first;
}
