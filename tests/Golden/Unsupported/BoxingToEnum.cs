[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        Enum any = (Colour)Number; // TUSK0100
        Log.Info($"{any is null}");
    }
}

enum Colour
{
    Red,
}
