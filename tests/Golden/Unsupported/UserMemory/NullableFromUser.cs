[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly MiscDevice _device = MiscDevice.Register("driver", static () => new File());
}

sealed class File : CharFile
{
    public override nuint Write(UserReader user, long position)
    {
        int? limit = user.Read<Limit>().Trust().Value; // TUSK0601
        Log.Info($"{limit ?? 0}");
        return 0;
    }
}

struct Limit
{
    public int? Value;
}
