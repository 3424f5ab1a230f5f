[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Rcu<Limits> _limits = new(new Limits());

    public Driver()
    {
        using var limits = _limits.Read();
        limits.Value.Raise();
    }
}

sealed class Limits
{
    int _high = 10;

    public void Raise() => _high++; // TUSK0700
}
