[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        var half = (Half)Number; // TUSK0101
        Log.Info($"{(int)half}");
    }
}
