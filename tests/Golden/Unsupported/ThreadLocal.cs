using System.Threading;

[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        var local = new ThreadLocal<int>(); // TUSK0103
        local.Value = Number;
    }
}
