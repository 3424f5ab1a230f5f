[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Mutex<int> _beats = new(0);
    readonly HrTimer<Mutex<int>> _timer;

    public Driver()
    {
        _timer = new(_beats, static beats =>
        {
            using var value = beats.Lock(); // TUSK0504
            value.Value++;
            return Ktime.FromMilliseconds(1);
        });
        _timer.Start(Ktime.FromMilliseconds(1));
    }
}
