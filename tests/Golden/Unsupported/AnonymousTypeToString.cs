[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        var pair = new { Left = Number, Right = 2 }; // TUSK0102 TUSK0110
        Log.Info($"{pair.ToString()}");
    }
}
