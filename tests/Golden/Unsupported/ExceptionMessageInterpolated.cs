[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        throw new InvalidOperationException($"bad {Number}"); // TUSK0109 TUSK0110 // TUSK0109 TUSK0110
    }
}
