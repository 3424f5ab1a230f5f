[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Worker _worker = new();

    public Driver()
    {
        _worker.Restart();
        _worker.Restart();
    }
}

sealed class Worker
{
    readonly Mutex<int> _rounds = new(0);
    readonly Mutex<KernelThread<Mutex<int>>?> _thread = new(null);

    public void Restart()
    {
        using var thread = _thread.Lock();
        using var rounds = _rounds.Lock();
        rounds.Value = 0;
        thread.Value = new("rounds", _rounds, static (rounds, self) => // TUSK0503
        {
            while (self.Sleep(Jiffies.FromMilliseconds(10)))
            {
                using var value = rounds.Lock();
                value.Value++;
            }
        });
    }
}
