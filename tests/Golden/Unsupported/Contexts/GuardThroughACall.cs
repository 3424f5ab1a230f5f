[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Mutex<int> _count = new(0);

    public Driver()
    {
        using var count = Counted(_count.Lock());
        using var again = _count.Lock(); // TUSK0501
        again.Value = count.Value;
    }

    static MutexGuard<int> Counted(MutexGuard<int> guard)
    {
        guard.Value = 1;
        return guard;
    }
}
