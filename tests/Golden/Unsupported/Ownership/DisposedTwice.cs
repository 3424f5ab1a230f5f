[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly uint Number = 3;

    public Driver()
    {
        using var buffer = new Buffer<byte>(Number);
        buffer.Dispose();
    } // TUSK0401
}
