[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly uint Number = 3;

    public Driver()
    {
        var buffer = new Buffer<byte>(Number);
        Print(buffer);
        Print(buffer); // TUSK0400
    }

    static void Print(Buffer<byte> given)
    {
        using var buffer = given;
        Log.Info($"{buffer.Length} bytes");
    }
}
