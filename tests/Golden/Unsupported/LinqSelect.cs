using System.Linq;

[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        foreach (int value in new[] { 1, 2 }.Select(static x => x * 2)) Log.Info($"{value}"); // TUSK0103
    }
}
