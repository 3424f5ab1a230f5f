[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        var table = new int[Number, 3]; // TUSK0100
        Log.Info($"{table[0, 1]}");
    }
}
