[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    static double Scale(int value) => value;

    public Driver()
    {
        Log.Info($"{(int)Scale(Number)}"); // TUSK0101
    }
}
