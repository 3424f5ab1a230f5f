[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        Log.Info($"{"a b".Split(' ').Length}"); // TUSK0103 TUSK0110 // TUSK0103 TUSK0110 // TUSK0102
    }
}
