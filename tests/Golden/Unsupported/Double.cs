[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        double half = Number * 0.5; // TUSK0101
        if (half > 1) Log.Info("more");
    }
}
