[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly SpinLock<int> _rx = new(0);
    readonly SpinLock<int> _tx = new(0);

    public Driver()
    {
        using (var rx = _rx.Lock())
        {
            using var tx = _tx.Lock(); // TUSK0502
            tx.Value = rx.Value;
        }

        using var first = _tx.LockIrq();
        using var second = _rx.LockIrq();
        second.Value = first.Value;
    }
}
