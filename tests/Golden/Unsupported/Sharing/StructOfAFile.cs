[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly MiscDevice _device = MiscDevice.Register("driver", static () => new CountingFile());
}

sealed class CountingFile : CharFile
{
    Statistics _statistics;

    public override nuint Read(UserWriter user, long position)
    {
        _statistics.Note(1); // TUSK0700
        return 0;
    }
}

struct Statistics
{
    int _sum;

    public void Note(int value) => _sum += value;
}
