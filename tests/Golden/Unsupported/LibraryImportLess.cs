[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    static extern int getpid();

    public Driver()
    {
        Log.Info($"{getpid()}"); // TUSK0300
    }
}
