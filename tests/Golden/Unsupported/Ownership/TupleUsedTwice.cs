[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly uint Number = 3;

    public Driver()
    {
        (Buffer<byte> Bytes, int Count) one = (new Buffer<byte>(Number), 1);
        (Buffer<byte> Bytes, int Count) other = one;
        one.Bytes.Dispose(); // TUSK0400
        other.Bytes.Dispose();
    }
}
