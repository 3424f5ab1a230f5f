[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly uint Number = 3;

    public Driver()
    {
        Span<byte> bytes;
        using (var buffer = new Buffer<byte>(Number))
        {
            bytes = buffer.Span;
            bytes[0] = 1;
        }

        bytes[0] = 2; // TUSK0404
    }
}
