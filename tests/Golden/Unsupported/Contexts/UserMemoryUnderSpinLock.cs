[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly MiscDevice _device = MiscDevice.Register("driver", static () => new File());
}

sealed class File : CharFile
{
    static readonly SpinLock<int> Count = new(0);

    public override nuint Write(UserReader user, long position)
    {
        using var count = Count.Lock();
        count.Value = user.Read<int>().Trust(); // TUSK0500
        return 4;
    }
}
