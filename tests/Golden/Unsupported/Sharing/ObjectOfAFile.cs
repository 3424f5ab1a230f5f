[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly MiscDevice _device = MiscDevice.Register("driver", static () => new CountingFile());
}

sealed class CountingFile : CharFile
{
    readonly Counter _counter = new();

    public override nuint Read(UserWriter user, long position)
    {
        _counter.Count();
        return 0;
    }
}

sealed class Counter
{
    long _value;

    public void Count() => _value += 2; // TUSK0700
}
