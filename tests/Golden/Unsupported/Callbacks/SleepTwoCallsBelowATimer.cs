[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Poller _poller = new();

    public Driver() => _poller.Begin();
}

sealed class Poller
{
    readonly Timer<Atomic<int>> _timer = new(new Atomic<int>(0), static _ => Tick()); // TUSK0504

    public void Begin() => _timer.Start(Jiffies.FromMilliseconds(10));

    static Jiffies? Tick()
    {
        Wait();
        return Jiffies.FromMilliseconds(10);
    }

    static void Wait() => Delay.Sleep(1);
}
