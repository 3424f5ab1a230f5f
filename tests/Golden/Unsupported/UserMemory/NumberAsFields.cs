[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly MiscDevice _device = MiscDevice.Register("driver", static () => new File());
}

sealed class File : CharFile
{
    public override nuint Write(UserReader user, long position)
    {
        uint count = user.Read<uint>().Fields; // TUSK0602
        Log.Info($"{count}");
        return 4;
    }
}
