[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Mutex<int> _count = new(0);

    public Driver()
    {
        using var count = _count.TryLock();
        if (!count.IsHeld) return;
        using var again = _count.Lock(); // TUSK0501
        again.Value = count.Value;
    }
}
