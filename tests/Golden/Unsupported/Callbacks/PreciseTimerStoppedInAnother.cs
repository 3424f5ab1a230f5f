[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly HrTimer<int> _beat;
    readonly Timer<HrTimer<int>> _end;

    public Driver()
    {
        _beat = new(1, static milliseconds => Ktime.FromMilliseconds(milliseconds));
        _beat.Start(Ktime.FromMilliseconds(1));
        _end = new(_beat, static beat =>
        {
            beat.Cancel(); // TUSK0504
            return null;
        });
        _end.Start(Jiffies.FromMilliseconds(100));
    }
}
