using System.Threading;

[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        using var timer = new Timer(static _ => Log.Info("tick"), null, 1, 1); // TUSK0103
    }
}
