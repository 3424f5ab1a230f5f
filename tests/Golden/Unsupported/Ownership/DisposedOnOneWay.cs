[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly uint Number = 3;

    public Driver()
    {
        var buffer = new Buffer<byte>(Number);
        if (Number > 5) buffer.Dispose();
        Log.Info($"{buffer.Length}"); // TUSK0401
        buffer.Dispose();
    }
}
