[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly SpinLock<int> _beats = new(0);
    readonly HrTimer<SpinLock<int>> _precise;
    readonly Timer<SpinLock<int>> _timer;

    public Driver()
    {
        _precise = new(_beats, static beats =>
        {
            using var value = beats.Lock();
            value.Value++;
            return Ktime.FromMilliseconds(1);
        });
        _timer = new(_beats, static beats =>
        {
            using var value = beats.Lock(); // TUSK0505
            value.Value = 0;
            return Jiffies.FromMilliseconds(10);
        });
        _precise.Start(Ktime.FromMilliseconds(1));
        _timer.Start(Jiffies.FromMilliseconds(10));
    }
}
