[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        Span<byte> bytes = stackalloc byte[100_000]; // TUSK0107
        bytes[Number] = 1;
        Log.Info($"{bytes[5]}");
    }
}
