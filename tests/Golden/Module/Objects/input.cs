// target: module
// Where the objects of a driver are: the device in the module's object, what is shared in static variables, the lock of a file in the file. Only
// the file is allocated, and nothing is counted.
[Module(License = License.GPL)]
sealed class Objects : Module
{
    readonly MiscDevice _device;

    public Objects()
    {
        var totals = new Totals();
        _device = MiscDevice.Register("objects", totals, static totals => new CountingFile(totals));
    }
}

sealed class Totals
{
    readonly SpinLock<long> _bytes = new(0);

    public void Add(long count)
    {
        using var bytes = _bytes.Lock();
        bytes.Value += count;
    }
}

sealed class CountingFile(Totals totals) : CharFile
{
    readonly Mutex<int> _calls = new(0);

    public override nuint Write(UserReader user, long position)
    {
        using var calls = _calls.Lock();
        calls.Value++;
        totals.Add((long)user.Remaining);
        return user.Skip(user.Remaining);
    }
}
