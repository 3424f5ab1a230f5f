[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        Action first = static () => Log.Info("first");
        Action both = first + (static () => Log.Info("second")); // TUSK0100
        both();
    }
}
