[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        if (Number > 2) throw new Refused { By = Number }; // TUSK0108
    }
}

sealed class Refused : Exception
{
    public int By { get; init; }
}
