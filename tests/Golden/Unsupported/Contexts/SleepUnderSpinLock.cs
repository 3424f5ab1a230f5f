[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly SpinLock<int> _count = new(0);

    public Driver()
    {
        using var count = _count.Lock();
        count.Value++;
        Delay.Sleep(10); // TUSK0500
    }
}
