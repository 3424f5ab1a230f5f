[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly SpinLock<List<Worker>> _workers = new([new Worker()]);

    public Driver()
    {
        using var workers = _workers.LockIrq();
        workers.Value.RemoveAt(0); // TUSK0500
    }
}

sealed class Worker : IDisposable
{
    public void Dispose() => Delay.Sleep(1);
}
