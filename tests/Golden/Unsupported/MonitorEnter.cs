using System.Threading;

[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        Monitor.Enter(this); // TUSK0102
        Monitor.Exit(this);
    }
}
