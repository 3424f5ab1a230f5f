using System.Collections.Concurrent;

[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        var map = new ConcurrentDictionary<int, int>(); // TUSK0102
        map[Number] = 1;
        Log.Info($"{map.Count}");
    }
}
