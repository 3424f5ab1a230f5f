[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Rcu<Limits> _limits = new(new Limits(1));

    public Driver()
    {
        var limits = new Limits(2);
        _limits.Publish(limits);
        limits.High = 3; // TUSK0700
    }
}

sealed class Limits(int high)
{
    public int High = high;
}
