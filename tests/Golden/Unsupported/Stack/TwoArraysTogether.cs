[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        Span<byte> first = stackalloc byte[1536], second = stackalloc byte[1536]; // TUSK0107
        first.Fill(1);
        second.Fill(2);
        Log.Info($"{first[Number] + second[Number]}");
    }
}
