[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly MiscDevice _device = MiscDevice.Register("driver", static () => new CountingFile());
}

sealed class Counter
{
    public int Count;
}

static class Counters
{
    public static readonly Counter[] All = [new Counter(), new Counter()];
}

sealed class CountingFile : CharFile
{
    public override nuint Write(UserReader user, long position)
    {
        Counters.All[position & 1].Count++; // TUSK0700
        return user.Remaining;
    }
}
