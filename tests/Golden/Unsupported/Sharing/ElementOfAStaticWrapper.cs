[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly MiscDevice _device = MiscDevice.Register("driver", static () => new CountingFile());
}

sealed class Counter
{
    public int Count;
}

sealed class Wrapper(Counter[] all)
{
    public Counter First => all[0];
}

static class Counters
{
    public static readonly Wrapper Wrapped = new([new Counter()]);
}

sealed class CountingFile : CharFile
{
    public override nuint Write(UserReader user, long position)
    {
        Counters.Wrapped.First.Count++; // TUSK0700
        return user.Remaining;
    }
}
