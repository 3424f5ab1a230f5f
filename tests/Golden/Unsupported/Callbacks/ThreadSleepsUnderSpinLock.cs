[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly SpinLock<int> _rounds = new(0);
    readonly KernelThread<SpinLock<int>> _thread;

    public Driver() => _thread = new("rounds", _rounds, static (rounds, self) =>
    {
        while (!self.ShouldStop)
        {
            using var value = rounds.Lock();
            value.Value++;
            self.Sleep(Jiffies.FromMilliseconds(10)); // TUSK0500
        }
    });
}
