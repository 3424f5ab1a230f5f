[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        Colour colour = (Colour)Number;
        string name = colour.ToString(); // TUSK0110
        Log.Info($"{name}");
    }
}

enum Colour
{
    Red,
    Green,
}
