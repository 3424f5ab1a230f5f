using System.Diagnostics;

[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        var watch = Stopwatch.StartNew(); // TUSK0102
        Log.Info($"{watch.ElapsedTicks}");
    }
}
