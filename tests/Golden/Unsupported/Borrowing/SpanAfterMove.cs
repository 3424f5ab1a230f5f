[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly uint Number = 3;

    public Driver()
    {
        var buffer = new Buffer<byte>(Number);
        ReadOnlySpan<byte> rest = buffer.AsReadOnlySpan();
        Send(buffer);
        Log.Info($"{rest.Length}"); // TUSK0404
    }

    static void Send(Buffer<byte> buffer)
    {
        using var own = buffer;
        Log.Info($"{own.Length}");
    }
}
