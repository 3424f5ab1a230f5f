[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        string text = new Thing { Value = Number }.ToString()!; // TUSK0102
        Log.Info($"{text}");
    }
}

struct Thing
{
    public int Value;
}
