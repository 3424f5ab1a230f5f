[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        int value = Number;
        var reference = __makeref(value); // TUSK0100
        Log.Info($"{__refvalue(reference, int)}");
    }
}
