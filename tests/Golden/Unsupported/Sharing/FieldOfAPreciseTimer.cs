[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly HrTimer<Counter> _timer;

    public Driver()
    {
        var counter = new Counter();
        _timer = new(counter, static counter => Ktime.FromMilliseconds(counter.Step()));
        _timer.Start(Ktime.FromMilliseconds(1));
    }
}

sealed class Counter
{
    int _beats;

    public int Step() => ++_beats; // TUSK0700
}
