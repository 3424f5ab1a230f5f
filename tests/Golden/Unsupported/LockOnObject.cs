[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    readonly object _gate = new();

    public Driver()
    {
        lock (_gate) Log.Info("held"); // TUSK0102
    }
}
