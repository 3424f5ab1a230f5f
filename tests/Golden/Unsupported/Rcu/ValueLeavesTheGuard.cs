[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Rcu<(int Low, int High)> _range = new((0, 10));

    public Driver()
    {
        var guard = _range.Read();
        ref readonly var range = ref guard.Value;
        guard.Dispose();
        Log.Info($"{range.Low}"); // TUSK0404
    }
}
