[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    static void Show(__arglist) => Log.Info("any");

    public Driver()
    {
        Show(__arglist(1, 2)); // TUSK0100
    }
}
