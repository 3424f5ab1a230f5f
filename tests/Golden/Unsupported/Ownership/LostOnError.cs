[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly uint Number = 3;

    public Driver()
    {
        var buffer = new Buffer<byte>(Number); // TUSK0402
        buffer.Span[0] = 1;
        buffer.Dispose();
    }
}
