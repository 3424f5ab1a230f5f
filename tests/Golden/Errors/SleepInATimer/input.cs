// target: module
// A timer's function runs in an interrupt, and waits.
[Module(License = License.GPL)]
sealed class Blink : Module
{
    readonly Timer<State> _timer;

    public Blink()
    {
        _timer = new Timer<State>(new State(), static state => state.Toggle());
        _timer.Start(Jiffies.FromMilliseconds(10));
    }
}

sealed class State
{
    readonly Mutex<bool> _on = new(false);

    public Jiffies? Toggle()
    {
        using var on = _on.Lock();
        on.Value = !on.Value;
        return Jiffies.FromMilliseconds(10);
    }
}
