[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Mutex<int> _state = new(0);
    readonly Timer<Mutex<int>> _timer;

    public Driver()
    {
        _timer = new(_state, static state =>
        {
            using var value = state.Lock(); // TUSK0504
            value.Value++;
            return Jiffies.FromMilliseconds(10);
        });
        _timer.Start(Jiffies.FromMilliseconds(10));
    }
}
