[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Rcu<(int Low, int High)> _range = new((0, 10));
    readonly HrTimer<Rcu<(int Low, int High)>> _timer;

    public Driver()
    {
        _timer = new(_range, static range =>
        {
            range.Publish((1, 2)); // TUSK0504
            return null;
        });
        _timer.Start(Ktime.FromMilliseconds(1));
    }
}
