using System.Threading;

[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        ThreadPool.QueueUserWorkItem(static _ => Log.Info("in it")); // TUSK0102
    }
}
