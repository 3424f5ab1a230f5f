[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        Log.Info($"{((Thing)new Thing().Clone()).Value}");
    }
}

sealed class Thing
{
    public int Value = 1;
    public object Clone() => this.MemberwiseClone(); // TUSK0102
}
