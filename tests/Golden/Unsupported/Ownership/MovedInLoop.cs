[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly uint Number = 3;

    public Driver()
    {
        var buffer = new Buffer<byte>(Number); // TUSK0402
        for (uint i = 0; i < Number; i++) Print(buffer); // TUSK0400
    }

    static void Print(Buffer<byte> given)
    {
        using var buffer = given;
        Log.Info($"{buffer.Length} bytes");
    }
}
