[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly SpinLock<Worker?> _worker = new(null);

    public Driver()
    {
        var fresh = new Worker();
        using var worker = _worker.Lock();
        worker.Value = fresh; // TUSK0500
    }
}

sealed class Worker : IDisposable
{
    readonly Completion _ended = new();

    public void Dispose() => _ended.Wait();
}
