[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        Log.Info($"{string.Join(',', "a", "b")}"); // TUSK0100 TUSK0110 // TUSK0102
    }
}
