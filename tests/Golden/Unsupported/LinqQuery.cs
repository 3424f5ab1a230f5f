using System.Linq;

[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        var small = from x in new[] { 1, 2, 3 } where x < Number orderby x select x; // TUSK0103
        foreach (int value in small) Log.Info($"{value}");
    }
}
