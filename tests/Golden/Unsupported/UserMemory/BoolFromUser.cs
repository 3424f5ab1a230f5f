[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly MiscDevice _device = MiscDevice.Register("driver", static () => new File());
}

sealed class File : CharFile
{
    public override nuint Write(UserReader user, long position)
    {
        Log.Info($"{user.Read<bool>().Trust()}"); // TUSK0601
        return 0;
    }
}
