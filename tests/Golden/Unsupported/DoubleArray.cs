[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        var values = new double[Number]; // TUSK0101
        Log.Info($"{values.Length}");
    }
}
