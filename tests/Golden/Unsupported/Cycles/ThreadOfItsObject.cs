[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Worker _worker = new();

    public Driver() => _worker.Begin();
}

sealed class Worker
{
    readonly Mutex<KernelThread<Worker>?> _thread = new(null);

    public void Begin()
    {
        var made = new KernelThread<Worker>("worker", this, static (worker, self) =>
        {
            while (self.Sleep(Jiffies.FromMilliseconds(10))) worker.Step();
        });
        using var thread = _thread.Lock();
        thread.Value = made; // TUSK0702
    }

    void Step() => Log.Info($"step");
}
