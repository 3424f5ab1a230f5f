// Locks of one type in different places: a field beside the elements of an array, parameters that get different ones, a guard that went through a call.
[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Mutex<int> _all = new(0);
    readonly Mutex<int> _other = new(0);
    readonly Mutex<int>[] _slots = [new(1), new(2)];
    readonly Part _part;

    public Driver()
    {
        _part = new Part(_other);
        using (var all = _all.Lock())
        {
            using var slot = _slots[0].Lock();
            slot.Value = all.Value;
        }

        using (var all = _all.Lock()) _part.Note(all.Value);
        using (var all = Counted(_all.Lock()))
        {
            using var other = _other.Lock();
            other.Value = all.Value;
        }

        var fresh = new Session(_other);
        using (var all = _all.Lock()) all.Value = fresh.Count();
    }

    static MutexGuard<int> Counted(MutexGuard<int> guard)
    {
        guard.Value = 1;
        return guard;
    }
}

sealed class Part(Mutex<int> state)
{
    public void Note(int count)
    {
        using var own = state.Lock();
        own.Value = count;
    }
}

sealed class Session(Mutex<int> total) : IDisposable
{
    public int Count()
    {
        using var count = total.Lock();
        return ++count.Value;
    }

    public void Dispose()
    {
        using var count = total.Lock();
        count.Value--;
    }
}
