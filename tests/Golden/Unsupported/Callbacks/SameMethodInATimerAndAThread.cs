[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Counts _counts = new();
    readonly Timer<Counts> _timer;

    public Driver()
    {
        _timer = new(_counts, static counts =>
        {
            counts.Count();
            return Jiffies.FromMilliseconds(10);
        });
        _timer.Start(Jiffies.FromMilliseconds(10));
        _counts.Count(); // the one below is reached with interrupts on
    }
}

sealed class Counts
{
    readonly SpinLock<int> _count = new(0);

    public void Count()
    {
        using var count = _count.Lock(); // TUSK0505
        count.Value++;
    }
}
