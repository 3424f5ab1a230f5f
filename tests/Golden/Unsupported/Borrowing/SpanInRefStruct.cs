[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly uint Number = 3;

    public Driver()
    {
        var buffer = new Buffer<byte>(Number);
        var reader = new Reader(buffer.AsReadOnlySpan());
        buffer.Dispose();
        Log.Info($"{reader.Next()}"); // TUSK0404
    }

    ref struct Reader(ReadOnlySpan<byte> rest)
    {
        ReadOnlySpan<byte> _rest = rest;

        public byte Next()
        {
            byte next = _rest[0];
            _rest = _rest[1..];
            return next;
        }
    }
}
