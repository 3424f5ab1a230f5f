[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    readonly System.Threading.Lock _gate = new(); // TUSK0100

    public Driver()
    {
        lock (_gate) Log.Info("held");
    }
}
