[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly uint Number = 3;

    readonly Keeper _keeper;

    public Driver()
    {
        var buffer = new Buffer<byte>(Number);
        _keeper = new Keeper(buffer);
        Log.Info($"{buffer.Length}"); // TUSK0400
    }
}

sealed class Keeper(Buffer<byte> bytes)
{
    public Buffer<byte> Bytes = bytes;
}
