[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly uint Number = 3;

    public Driver()
    {
        Buffer<byte>? maybe = new Buffer<byte>(Number);
        using Buffer<byte> bytes = maybe.GetValueOrDefault(); // TUSK0403
        Log.Info($"{bytes.Length}");
    }
}
