using System.Collections;

[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        var map = new Hashtable(); // TUSK0101
        Log.Info($"{map.Count}");
    }
}
