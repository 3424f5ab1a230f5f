[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        if (Environment.GetEnvironmentVariable("HOME") is null) Log.Info("none"); // TUSK0102 TUSK0103 TUSK0110 // TUSK0102
    }
}
