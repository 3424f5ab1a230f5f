[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Rcu<(int Low, int High)> _range = new((0, 10));

    public Driver()
    {
        using var range = _range.Read();
        _range.Publish((range.Value.Low, range.Value.High + 1)); // TUSK0500
    }
}
