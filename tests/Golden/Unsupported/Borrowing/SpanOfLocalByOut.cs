[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly uint Number = 3;

    public Driver()
    {
        Make(out Span<byte> bytes);
        bytes[0] = 1;
    }

    static void Make(out Span<byte> bytes)
    {
        using var buffer = new Buffer<byte>(Number);
        bytes = buffer.Span;
    } // TUSK0404
}
