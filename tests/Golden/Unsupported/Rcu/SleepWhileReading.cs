[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Rcu<Limits> _limits = new(new Limits(10));

    public Driver()
    {
        using var limits = _limits.Read();
        Delay.Sleep(limits.Value.Milliseconds); // TUSK0500
    }
}

sealed class Limits(uint milliseconds)
{
    public uint Milliseconds { get; } = milliseconds;
}
