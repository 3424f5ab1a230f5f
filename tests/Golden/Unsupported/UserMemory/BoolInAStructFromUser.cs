[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly MiscDevice _device = MiscDevice.Register("driver", static () => new File());
}

sealed class File : CharFile
{
    public override nuint Write(UserReader user, long position)
    {
        Options options = user.Read<Options>().Trust(); // TUSK0601
        if (options.Fast) Log.Info($"{options.Count}");
        return 0;
    }
}

struct Options
{
    public int Count;
    public bool Fast;
}
