[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        var weak = new WeakReference<Driver>(this); // TUSK0103
        Log.Info($"{weak.TryGetTarget(out _)}");
    }
}
