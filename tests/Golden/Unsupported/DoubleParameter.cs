[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    static int Scale(double value) => (int)value;

    public Driver()
    {
        Log.Info($"{Scale(Number)}"); // TUSK0101
    }
}
