[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        throw new InvalidOperationException(Number > 1 ? "one" : "other"); // TUSK0109
    }
}
