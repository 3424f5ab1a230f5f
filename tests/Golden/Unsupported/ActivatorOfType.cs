[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        var made = Activator.CreateInstance<Thing>(); // TUSK0102
        Log.Info($"{made.Value}");
    }
}

sealed class Thing(int value)
{
    public int Value = value;
}
