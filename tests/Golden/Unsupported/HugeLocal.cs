[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver() // TUSK0107
    {
        Huge huge = default;
        huge[Number] = 1;
        Log.Info($"{huge[5]}");
    }
}

[System.Runtime.CompilerServices.InlineArray(100_000)]
struct Huge
{
    byte _first;
}
