[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly KernelThread<Counter> _thread;

    public Driver() => _thread = new("rounds", new Counter(), static (counter, self) =>
    {
        while (self.Sleep(Jiffies.FromMilliseconds(10))) counter.Step();
    });
}

sealed class Counter
{
    int _rounds;

    public void Step()
    {
        _rounds++; // TUSK0700
        Log.Info($"{_rounds}");
    }
}
