[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        Log.Info($"{new Thing(Number).ToString()}"); // TUSK0100 TUSK0105 // TUSK0100 TUSK0105 // TUSK0102 TUSK0110
    }
}

sealed record Thing(int Value);
