[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        Log.Info($"{"text".Replace("t", "d")}"); // TUSK0103 TUSK0110 // TUSK0102
    }
}
