using System.Threading;

[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    static int s_count;

    public Driver()
    {
        Log.Info($"{Interlocked.Increment(ref s_count)}"); // TUSK0102
    }
}
