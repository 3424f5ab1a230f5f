[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        foreach (int number in (ReadOnlySpan<int>)[1, 2, 3])
        {
            Span<byte> bytes = stackalloc byte[16]; // TUSK0111
            bytes[number] = 1;
            Log.Info($"{bytes[Number]}");
        }
    }
}
