[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        string what = Number > 2 ? "read" : "write";
        throw new InvalidOperationException("cannot " + what); // TUSK0109
    }
}
