[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    static T Make<T>() where T : new() => new(); // TUSK0102

    public Driver()
    {
        Log.Info($"{Make<Thing>().Value}");
    }
}

sealed class Thing
{
    public int Value = 1;
}
