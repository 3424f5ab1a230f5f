[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        using var bytes = _bytes.Lock();
        using Buffer<byte> copy = bytes.Value; // TUSK0403
        Log.Info($"{copy.Length}");
    }

    readonly Mutex<Buffer<byte>> _bytes = new(new Buffer<byte>(16));
}
