[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        Log.Info($"{Enum.IsDefined((Colour)Number)}"); // TUSK0102
    }
}

enum Colour
{
    Red,
    Green,
}
