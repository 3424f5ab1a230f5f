[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        IComparable comparable = Number; // TUSK0104
        Log.Info($"{comparable.CompareTo(null)}");
    }
}
