[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Slot _slot = new();
    readonly Timer<Slot> _timer;

    public Driver()
    {
        _slot.Fill();
        _timer = new(_slot, static slot =>
        {
            slot.Clear(); // TUSK0504
            return null;
        });
        _timer.Start(Jiffies.FromMilliseconds(10));
    }
}

sealed class Slot
{
    readonly SpinLock<WorkItem<int>?> _work = new(null);

    public void Fill()
    {
        var made = new WorkItem<int>(1, static value => Log.Info($"{value}"));
        using var work = _work.LockIrq();
        work.Value ??= made; // TUSK0500
    }

    public void Clear()
    {
        using var work = _work.Lock();
        work.Value = null; // TUSK0500
    }
}
