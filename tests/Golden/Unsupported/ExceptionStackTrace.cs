[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        try
        {
            Log.Info($"{10 / Number}");
        }
        catch (Exception error)
        {
            if (error.StackTrace is null) Log.Info("none"); // TUSK0102
        }
    }
}
