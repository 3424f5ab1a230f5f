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
    Counter[] _all = all;

    public void Fill() => _all = [new Counter()]; // TUSK0700

    public int Count() => _all.Length > 0 ? ++_all[0].Count : 0; // TUSK0700
}

static class Counters
{
    public static readonly Wrapper Wrapped = new([]);
}

sealed class CountingFile : CharFile
{
    public override nuint Write(UserReader user, long position)
    {
        Counters.Wrapped.Fill();
        return (nuint)Counters.Wrapped.Count();
    }
}
