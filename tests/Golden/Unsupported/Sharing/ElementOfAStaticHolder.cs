[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly MiscDevice _device = MiscDevice.Register("driver", static () => new CountingFile());
}

sealed class Counter
{
    public int Count;
}

sealed class Holder
{
    readonly Counter[] _all = [new Counter()];

    public Counter First => _all[0];
}

static class Counters
{
    public static readonly Holder Held = new();
}

sealed class CountingFile : CharFile
{
    public override nuint Write(UserReader user, long position)
    {
        Counters.Held.First.Count++; // TUSK0700
        return user.Remaining;
    }
}
