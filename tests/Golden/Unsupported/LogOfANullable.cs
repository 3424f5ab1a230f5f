[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        int? maybe = Number > 2 ? Number : null;
        Log.Info($"{maybe}"); // TUSK0303
    }
}
