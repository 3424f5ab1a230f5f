[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Mutex<int> _total = new(0);
    readonly Mutex<Session?> _session = new(null);

    public Driver()
    {
        var fresh = new Session(_total);
        using (var session = _session.Lock()) session.Value = fresh; // TUSK0502
        using var total = _total.Lock();
        using var again = _session.Lock();
        total.Value = 1;
    }
}

sealed class Session(Mutex<int> total) : IDisposable
{
    public void Dispose()
    {
        using var count = total.Lock();
        count.Value--;
    }
}
