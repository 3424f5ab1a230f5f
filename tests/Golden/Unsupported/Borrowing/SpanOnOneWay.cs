[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly uint Number = 3;

    public Driver()
    {
        Span<byte> fixedBytes = stackalloc byte[8];
        Span<byte> bytes = fixedBytes;
        var buffer = new Buffer<byte>(Number);
        if (Number > 8) bytes = buffer.Span;
        buffer.Dispose();
        bytes[0] = 1; // TUSK0404
    }
}
