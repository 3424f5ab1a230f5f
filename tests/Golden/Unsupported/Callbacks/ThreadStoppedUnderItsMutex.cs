[Module(License = License.GPL)]
sealed class Driver : Module, IDisposable
{
    readonly Mutex<int> _rounds = new(0);
    readonly KernelThread<Mutex<int>> _thread;

    public Driver() => _thread = new("rounds", _rounds, static (rounds, self) =>
    {
        while (self.Sleep(Jiffies.FromMilliseconds(10)))
        {
            using var value = rounds.Lock();
            value.Value++;
        }
    });

    public void Dispose()
    {
        using var rounds = _rounds.Lock();
        _thread.Dispose(); // TUSK0503
        Log.Info($"{rounds.Value} rounds");
    }
}
