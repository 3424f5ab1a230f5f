[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        IEnumerable<object> things = new string[Number]; // TUSK0103
        foreach (object thing in things) Log.Info($"{thing is string}");
    }
}
