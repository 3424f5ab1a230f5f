[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly uint Number = 3;

    readonly Mutex<Buffer<byte>> _bytes = new(new Buffer<byte>(Number));

    public Driver()
    {
        using var bytes = _bytes.Lock();
        Span<byte> before = bytes.Value.Span;
        bytes.Value.Dispose();
        bytes.Value = new Buffer<byte>(Number + 1);
        before[0] = 1; // TUSK0404
    }
}
