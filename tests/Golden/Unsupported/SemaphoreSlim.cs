using System.Threading;

[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        var gate = new SemaphoreSlim(1); // TUSK0103
        gate.Wait();
    }
}
