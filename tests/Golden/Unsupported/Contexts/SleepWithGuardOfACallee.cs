[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly SpinLock<int> _count = new(0);

    public Driver()
    {
        using var count = this.Take();
        Delay.SleepInterruptible(5); // TUSK0500
        count.Value = 1;
    }

    SpinGuard<int> Take() => _count.Lock();
}
