[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver() // TUSK0107
    {
        Table table = default;
        table[Number] = 1;
        Log.Info($"{table[Number]}");
    }
}

[System.Runtime.CompilerServices.InlineArray(4096)]
struct Table
{
    int _first;
}
