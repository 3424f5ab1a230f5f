[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        using var both = new Both(Number);
        using Buffer<byte> copy = both.First; // TUSK0403
        Log.Info($"{copy.Length}");
    }
}

struct Both(int size) : IDisposable
{
    public Buffer<byte> First = new((nuint)size);

    public void Dispose() => First.Dispose();
}
