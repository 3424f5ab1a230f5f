[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly SpinLock<int> _fast = new(0);
    readonly Mutex<int> _slow = new(0);

    public Driver()
    {
        using var fast = _fast.LockIrq();
        using var slow = _slow.Lock(); // TUSK0500
        slow.Value = fast.Value;
    }
}
