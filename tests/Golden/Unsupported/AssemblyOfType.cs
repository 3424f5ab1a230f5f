[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        Log.Info($"{typeof(Driver).Assembly == typeof(Log).Assembly}"); // TUSK0105
    }
}
