[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        var list = new LinkedList<int>(); // TUSK0102
        list.AddLast(Number);
        Log.Info($"{list.Count}");
    }
}
