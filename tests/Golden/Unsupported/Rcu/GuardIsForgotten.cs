[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Rcu<(int Low, int High)> _range = new((0, 10));

    public Driver()
    {
        var range = _range.Read(); // TUSK0402
        Log.Info($"{range.Value.Low}");
    }
}
