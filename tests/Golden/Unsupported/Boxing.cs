[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        object boxed = Number; // TUSK0104
        Log.Info($"{boxed is string}");
    }
}
