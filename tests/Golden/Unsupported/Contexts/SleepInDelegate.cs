[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly SpinLock<int> _count = new(0);

    public Driver() => this.With(static v => Delay.Sleep((uint)v));

    void With(Action<int> action)
    {
        using var count = _count.Lock();
        action(count.Value); // TUSK0500
    }
}
