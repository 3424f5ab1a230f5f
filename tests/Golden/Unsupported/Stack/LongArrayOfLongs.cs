[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        Span<long> numbers = stackalloc long[1024]; // TUSK0107
        numbers[Number] = 1;
        Log.Info($"{numbers[Number]}");
    }
}
