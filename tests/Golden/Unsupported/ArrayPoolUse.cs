using System.Buffers;

[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        byte[] rented = ArrayPool<byte>.Shared.Rent(Number); // TUSK0103
        Log.Info($"{rented.Length}");
    }
}
