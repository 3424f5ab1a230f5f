[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        AppDomain.CurrentDomain.UnhandledException += static (_, _) => Log.Info("lost"); // TUSK0100 TUSK0102 // TUSK0100 TUSK0102 // TUSK0102
    }
}
